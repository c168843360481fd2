import type { AlternateAudio } from '../episode.ts';
import type { FeedAudio } from './feed-entries.ts';

/** Types that are not recordings, unless the address has the ending of one. */
const others = /^\s*(?:image|text|font)\/|\/(?:pdf|epub|zip|json|xml|rss)/i;
const ending = /\.(?:mp3|m4a|m4b|mp4|m4v|aac|ogg|oga|opus|flac|wav|webm)(?:$|[?#])/i;

/** An item's recording: the first enclosure whose type is audio, else whose name is, else which may be audio. */
export function recording(all: readonly FeedAudio[]): FeedAudio | undefined {
  const found = all.filter(({ url }) => url?.trim());
  return (
    found.find(({ type = '' }) => /^\s*audio\//i.test(type)) ??
    found.find(({ url = '' }) => ending.test(url)) ??
    found.find(({ type = '' }) => !others.test(type))
  );
}

/** Other encodings that a page can fetch: no films, torrents or playlists. `read` gives the absolute address, or nothing. */
export function alternates(
  all: readonly FeedAudio[],
  main: string | undefined,
  read: (url: string) => string | undefined,
): AlternateAudio[] {
  const seen = new Set([main]);
  return all.flatMap(({ url: written, type }) => {
    const url = written === undefined ? undefined : read(written);
    const isAudio =
      type === undefined ? ending.test(url ?? '') : /^\s*audio\/(?!.*mpegurl)/i.test(type);
    if (url === undefined || !isAudio || seen.has(url)) return [];
    seen.add(url);
    return { url, ...(type !== undefined && { type: type.trim() }) };
  });
}
