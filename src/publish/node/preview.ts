import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sirv from 'sirv';
import { readDiskFolder, realPath } from './disk-folder.ts';
import { PublishError, reasonOf } from './publish-error.ts';
import type { PublishResult } from './publish-folder.ts';

export interface PreviewOptions {
  /** The publisher's folder, or the file or the address of a feed. */
  readonly from: string;
  /** 0 for one that is free. */
  readonly port: number;
  /** Ends the preview. */
  readonly signal: AbortSignal;
  readonly publish: () => Promise<PublishResult>;
  readonly say: (text: string) => void;
  /** How often it looks for changes, in milliseconds. */
  readonly everyMs?: number;
}

/** Publishes, serves the site on this computer alone, and publishes again at each change. Ends, with 0, by the signal. */
export async function preview(options: PreviewOptions): Promise<number> {
  const { from, port, signal, publish, say } = options;
  // Taken first, so that what changes meanwhile is published too.
  const before = listingOf(from, []);
  const { site } = await publish();
  const inSite = `${path.relative(realPath(path.resolve(folderOf(from))), site)}/`.replaceAll(
    '\\',
    '/',
  );
  const files = sirv(site, { dev: true, etag: true, dotfiles: false });
  const server = createServer((request, response) => {
    const [pathname = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
    // As static hosts do: addresses in a page are from its folder on.
    if (
      !pathname.endsWith('/') &&
      isFolder(path.join(site, path.posix.normalize(`/${decoded(pathname)}`)))
    ) {
      response
        .writeHead(301, { location: `/${pathname.replace(/^\/+/, '')}/${query.join('')}` })
        .end();
    } else files(request, response);
  });
  const address = await listen(server, port);
  say(`${address} shows it; Ctrl+C ends.`);
  const first = before.filter((file) => !file.startsWith(inSite));
  await followChanges(
    first,
    () => listingOf(from, [site]),
    options,
    async () => {
      try {
        await publish();
      } catch (error) {
        if (!signal.aborted) say(error instanceof PublishError ? error.message : reasonOf(error));
      }
    },
  );
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return 0;
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new PublishError(`The preview cannot use port ${port}: ${error.message}`)),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const own = typeof address === 'object' ? address?.port : undefined;
      resolve(`http://127.0.0.1:${own ?? port}/`);
    });
  });
}

/**
 * Calls `changed` after a change of the folder has settled, one call at a time, until the signal. Looks at sizes and times
 * instead of being told by the system: `fs.watch` misses files that are saved by renaming (Linux, Node 20), and tells of a
 * recording that was only linked into the site.
 */
async function followChanges(
  first: readonly string[],
  list: () => readonly string[],
  { signal, everyMs = 500 }: PreviewOptions,
  changed: () => Promise<void>,
): Promise<void> {
  let published = first.join('\n');
  let last = published;
  while (await pause(everyMs, signal)) {
    const now = list().join('\n');
    const isSettled = now === last;
    last = now;
    if (now === published || !isSettled) continue;
    published = now;
    await changed();
  }
}

/** Whether the time has passed before the signal. */
function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  return setTimeout(ms, true, { signal }).catch(() => false);
}

/** The files of a folder, or of the one in which a feed's file is, as they are now, each with its size and time. */
function listingOf(from: string, without: readonly string[]): string[] {
  // A change of what a feed's host has is not seen.
  if (/^https?:/i.test(from)) return [];
  try {
    const { files } = readDiskFolder(folderOf(from), without);
    return files.map(({ path, size, modifiedMs }) => `${path} ${size} ${modifiedMs}`);
  } catch {
    // It is away for a moment, or for good: then publishing tells.
    return [];
  }
}

const folderOf = (from: string) =>
  statSync(from, { throwIfNoEntry: false })?.isFile() ? path.dirname(from) : from;

const isFolder = (at: string) => statSync(at, { throwIfNoEntry: false })?.isDirectory() === true;

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replaceAll('\0', '');
  } catch {
    // It names no file.
    return '/';
  }
}
