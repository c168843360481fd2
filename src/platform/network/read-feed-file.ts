import type { Fetched } from '../../core/episode/fetching.ts';
import { parseFeed } from '../../core/episode/feed/feed.ts';
import type { ParsedShow } from '../../core/episode/show.ts';
import { decodeText } from '../../core/transcript/decode/decode.ts';

/** Reads a feed here and now: a worker does, and a page that may start none. */
export async function readFeedFile({ bytes, type, url }: Fetched): Promise<ParsedShow> {
  const { text } = await decodeText(bytes, type);
  return parseFeed(text, url);
}
