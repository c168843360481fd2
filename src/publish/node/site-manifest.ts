import { isFields } from '../../core/text/fields.ts';
import { readLastEpisode, type LastEpisode } from '../last-site.ts';

/** The name of the list of our own files, at the top of a site. */
export const MANIFEST = 'cueline.json';

/** A file of ours, so that it is known again. */
export interface OwnFile {
  /** Names its content (`file-hash.ts`). */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/** What a site says of itself. */
export interface SiteManifest {
  /** Where it stands on the web, with a slash at the end; missing where nobody told. */
  readonly url?: string;
  /** By path from the site's root. */
  readonly files: ReadonlyMap<string, OwnFile>;
  readonly episodes: readonly LastEpisode[];
}

/** Counts up where a manifest is written in another way. */
const format = 1;

/** Reads a site's manifest; undefined if the text is none. */
export function readSiteManifest(text: string): SiteManifest | undefined {
  const json = parse(text);
  if (!isFields(json) || json['cueline'] !== format) return undefined;
  const { url, files, episodes } = json;
  if (!isFields(files) || !isFields(episodes)) return undefined;
  return {
    ...(isSiteUrl(url) && { url }),
    files: new Map(
      Object.entries(files).flatMap(([path, value]): [string, OwnFile][] => {
        if (!isSitePath(path) || !Array.isArray(value)) return [];
        const [hash, size]: unknown[] = value;
        return typeof hash === 'string' && typeof size === 'number' ? [[path, { hash, size }]] : [];
      }),
    ),
    episodes: Object.entries(episodes).flatMap(([id, value]) => readLastEpisode(id, value) ?? []),
  };
}

function isSiteUrl(value: unknown): value is string {
  return typeof value === 'string' && /^https?:.*\/$/.test(value) && URL.canParse(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever it is, it is no manifest.
    return undefined;
  }
}

/** A manifest as text; equal sites give equal texts. */
export function writeManifest({ url, files, episodes }: SiteManifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(
    {
      about: 'Files that Cueline wrote here, and addresses of episodes that it keeps.',
      cueline: format,
      url,
      episodes: Object.fromEntries(episodes.map((episode) => [episode.id, ordered(episode)])),
      files: Object.fromEntries(sorted.map(([path, { hash, size }]) => [path, [hash, size]])),
    },
    undefined,
    1,
  )}\n`;
}

/** What stands in a manifest of an episode, always in this order. */
function ordered({ guid, published, source, made }: LastEpisode) {
  const at = typeof source === 'object' ? { path: source.path, print: source.print } : source;
  return { guid, published, source: at, made };
}

/** Most bytes of one name in a path (ext4, APFS, NTFS). */
const longestName = 255;

/** Whether a path leads to a place within the site, on every disk. */
export function isSitePath(path: string): boolean {
  return path
    .split('/')
    .every(
      (name) =>
        name !== '' &&
        name !== '.' &&
        name !== '..' &&
        !/[\\\u0000-\u001f:]/.test(name) &&
        Buffer.byteLength(name) <= longestName,
    );
}
