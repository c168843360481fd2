import { watch } from 'node:fs';
import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { realPath } from './disk-folder.ts';
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
}

/** A program that saves a file touches it several times. */
const settleMs = 300;

/** Publishes, serves the site on this computer alone, and publishes again at each change. Ends, with 0, by the signal. */
export async function preview({
  from,
  port,
  signal,
  publish,
  say,
}: PreviewOptions): Promise<number> {
  const { site } = await publish();
  const server = createServer(sirv(site, { dev: true, etag: true, dotfiles: false }));
  const address = await listen(server, port);
  say(`${address} shows it; Ctrl+C ends.`);
  const ended = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  const stopWatching = watchFolder(from, site, async () => {
    try {
      await publish();
    } catch (error) {
      if (!signal.aborted) say(error instanceof PublishError ? error.message : reasonOf(error));
    }
  });
  await ended;
  stopWatching();
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

/** Calls `changed` after changes in a folder have settled, one call at a time; gives the function that ends it. */
function watchFolder(from: string, site: string, changed: () => Promise<void>): () => void {
  // What a feed's host has cannot be watched.
  if (/^https?:/i.test(from)) return () => undefined;
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isDue = false;
  const run = async () => {
    if (isBusy) {
      isDue = true;
      return;
    }
    isBusy = true;
    await changed();
    isBusy = false;
    if (isDue) {
      isDue = false;
      void run();
    }
  };
  const root = realPath(from);
  const inSite = site.startsWith(root) ? site.slice(root.length + 1) : undefined;
  const watcher = watch(root, { recursive: true }, (_event, name) => {
    const isOurs =
      name !== null &&
      (name.split(/[\\/]/).some((part) => part.startsWith('.')) ||
        (inSite !== undefined &&
          (name === inSite || name.startsWith(`${inSite}/`) || name.startsWith(`${inSite}\\`))));
    if (isOurs) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), settleMs);
  });
  // A folder that vanishes while it is watched.
  watcher.on('error', () => undefined);
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
