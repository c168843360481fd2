import { lstatSync, readFileSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { isFields } from '../../core/text/fields.ts';
import { decodeText } from '../../core/transcript/decode/decode.ts';
import type { ShowSource } from '../show-file.ts';
import { readDiskFolder, realPath, type DiskFolder } from './disk-folder.ts';
import { PublishError, reasonOf } from './publish-error.ts';
import type { WebFiles } from './web-files.ts';

/** Where a show is read from, and where its site goes. */
export interface PublishPlaces {
  /** A folder, or the file or the address of a feed. */
  readonly from: string;
  /** The site's folder; `site` within the folder by default, or in the working directory for a feed. */
  readonly out?: string | undefined;
  readonly signal: AbortSignal;
}

/** What is published, and where to. */
export interface OpenedTask {
  readonly folder: DiskFolder;
  /** Left out, the show is read from the folder's files. */
  readonly source?: ShowSource;
  /** The real path of the site's folder. */
  readonly site: string;
}

/**
 * Opens a folder, or the file or the address of a feed. Rejects with a `PublishError` where it cannot be read, or where a
 * site cannot be written.
 */
export async function openTask(
  { from, out, signal }: PublishPlaces,
  web: WebFiles,
): Promise<OpenedTask> {
  if (/^https?:\/\//i.test(from)) {
    const text = await textAt(from, web, signal);
    const site = siteAt(out ?? 'site');
    return {
      folder: emptyFolder(new URL(from).host),
      source: { ...kindOf(text), text, url: from },
      site,
    };
  }
  const isFile = statSync(from, { throwIfNoEntry: false })?.isFile() === true;
  const dir = isFile ? path.dirname(from) : from;
  const feed = isFile && path.basename(from) !== 'show.json' ? path.basename(from) : undefined;
  const site = siteAt(out ?? (feed === undefined ? path.join(dir, 'site') : 'site'));
  const root = realPath(path.resolve(dir));
  if (root === site || root.startsWith(site + path.sep)) {
    throw new PublishError(
      `The site cannot be written into ${site}, for the recordings are there: name another folder with --out.`,
    );
  }
  const folder = readDiskFolder(dir, [site]);
  if (feed === undefined) return { folder, site };
  const { text } = await decodeText(readFileSync(from));
  return {
    // Under its name, the feed would be a file that belongs to nothing.
    folder: { ...folder, files: folder.files.filter((file) => file.path !== feed) },
    source: { ...kindOf(text), text, file: feed },
    site,
  };
}

/** The real path of the site's folder. */
function siteAt(out: string): string {
  const site = realPath(path.resolve(out));
  let stats: Stats | undefined;
  try {
    stats = lstatSync(site, { throwIfNoEntry: false });
  } catch (error) {
    throw new PublishError(`The site cannot be written into ${out}: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
  if (stats && !stats.isDirectory()) throw new PublishError(`${out} is no folder.`);
  if (path.dirname(site) === site) throw new PublishError(`${out} is a whole disk.`);
  return site;
}

async function textAt(url: string, web: WebFiles, signal: AbortSignal): Promise<string> {
  try {
    return (await decodeText(await web.fetchBytes(url))).text;
  } catch (error) {
    signal.throwIfAborted();
    throw new PublishError(`${url} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

/** A JSON Feed names its version, a show file does not. */
function kindOf(text: string): Pick<ShowSource, 'kind'> {
  if (!/^\s*\{/.test(text)) return { kind: 'feed' };
  const json = parseJson(text);
  const version = isFields(json) ? json['version'] : undefined;
  const isFeed = typeof version === 'string' && version.startsWith('https://jsonfeed.org/');
  return { kind: isFeed ? 'feed' : 'show' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The reader of shows tells what is wrong with it.
    return undefined;
  }
}

function emptyFolder(name: string): DiskFolder {
  return { name, files: [], oddities: [], pathOf: () => undefined };
}
