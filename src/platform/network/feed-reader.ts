import type { Episode } from '../../core/episode/episode.ts';
import type { ReadFeed } from '../../core/episode/fetching.ts';
import type { ParsedShow } from '../../core/episode/show.ts';
import { askWorker, mayStartWorkers } from './ask-worker.ts';
import workerUrl from './feed-worker.ts?worker&url';

/**
 * Reads a feed in a worker, where the page may start one: the library that takes feeds apart is large, and so are many
 * feeds.
 */
export const readFeed: ReadFeed = async (file, signal) => {
  if (!mayStartWorkers()) return (await import('./read-feed-file.ts')).readFeedFile(file);
  const { items, rest } = await askWorker<Episode, ParsedShow>(
    workerUrl,
    file,
    [file.bytes.buffer as ArrayBuffer],
    signal,
  );
  const { show, diagnostics } = rest;
  return show ? { show: { ...show, episodes: items }, diagnostics } : { diagnostics };
};
