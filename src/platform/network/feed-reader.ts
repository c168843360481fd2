import type { Episode } from '../../core/episode/episode.ts';
import type { ReadFeed } from '../../core/episode/fetching.ts';
import type { ParsedShow } from '../../core/episode/show.ts';
import { askWorker } from './ask-worker.ts';
import type { FeedRequest } from './feed-worker.ts';
import workerUrl from './feed-worker.ts?worker&url';

/** Reads a feed in a worker: the library that takes feeds apart is large, and so are many feeds. */
export const readFeed: ReadFeed = async (file, signal) => {
  const request: FeedRequest = file;
  const { items, rest } = await askWorker<Episode, ParsedShow>(
    workerUrl,
    request,
    [file.bytes.buffer as ArrayBuffer],
    signal,
  );
  const { show, diagnostics } = rest;
  return show ? { show: { ...show, episodes: items }, diagnostics } : { diagnostics };
};
