import type { FeedPart } from './feed-parts.ts';

/** Types that are not recordings, unless the address has the ending of one. */
const others = /^\s*(?:image|text|font)\/|\/(?:pdf|epub|zip|json|xml|rss)/i;
const recording = /\.(?:mp3|m4a|m4b|mp4|m4v|aac|ogg|oga|opus|flac|wav|webm)(?:$|[?#])/i;

/** The address of an item's recording: the first enclosure whose type is audio, else whose name is, else which may be audio. */
export function enclosedAudio(item: FeedPart): string | undefined {
  const found = item.tags.flatMap(({ name, attributes }) => {
    const url = name === 'enclosure' ? attributes.get('url')?.trim() : undefined;
    return url ? { url, type: attributes.get('type') ?? '' } : [];
  });
  const best =
    found.find(({ type }) => /^\s*audio\//i.test(type)) ??
    found.find(({ url }) => recording.test(url)) ??
    found.find(({ type }) => !others.test(type));
  return best?.url;
}
