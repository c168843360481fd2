import { readXml } from '../../xml/read-xml.ts';

/** A channel or an item of a feed: its plain elements' text, the first of each name, and its telling elements' attributes. */
export interface FeedPart {
  readonly texts: Map<string, string>;
  readonly tags: { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[];
}

export interface FeedParts {
  /** Missing where the document is no RSS. */
  readonly channel?: FeedPart;
  readonly items: readonly FeedPart[];
}

/** Elements that say it in text; prefixes are the usual ones, whatever the feed calls them. */
const plain = new Set([
  ...['title', 'description', 'language', 'guid', 'pubdate', 'content:encoded', 'url'],
  ...['itunes:title', 'itunes:summary', 'itunes:duration', 'itunes:episode', 'podcast:episode'],
]);

/** Elements that say it in attributes. */
const telling = new Set(['enclosure', 'itunes:image', 'podcast:transcript', 'podcast:chapters']);

/** The usual prefixes of the namespaces, by what their addresses contain; a feed may choose others. */
const namespaces: readonly (readonly [string, RegExp])[] = [
  ['podcast', /podcastindex\.org\/namespace|podcast-namespace/i],
  ['itunes', /itunes\.com\/dtds\/podcast/i],
  ['content', /purl\.org\/rss\/1\.0\/modules\/content/i],
];

/** Takes a feed apart into its channel and its items; what we do not know is passed over. */
export function readFeedParts(text: string): FeedParts {
  const prefixes = new Map<string, string>();
  const items: FeedPart[] = [];
  let channel: FeedPart | undefined;
  let item: FeedPart | undefined;
  // Of the elements in between, only the nearest one's name matters.
  const path: string[] = [];
  let collected: { name: string; depth: number; pieces: string[] } | undefined;

  const usual = (name: string) => {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? undefined : prefixes.get(name.slice(0, colon));
    return prefix ? prefix + name.slice(colon) : name;
  };
  const learnPrefixes = (attributes: ReadonlyMap<string, string>) => {
    for (const [key, address] of attributes) {
      const known = namespaces.find(([, pattern]) => pattern.test(address));
      if (key.startsWith('xmlns:') && known) prefixes.set(key.slice(6), known[0]);
    }
  };

  readXml(text, {
    open(written, attributes) {
      const parent = path.at(-1);
      path.push(written);
      if (written === 'rss' || written === 'rdf:rdf' || written === 'channel') {
        learnPrefixes(attributes());
      }
      if (written === 'channel') channel ??= newPart();
      if (written === 'item') items.push((item = newPart()));
      const part = item ?? channel;
      if (!part || collected) return;
      const name = usual(written);
      const isOwn =
        parent === 'item' || parent === 'channel' || (parent === 'image' && name === 'url');
      if (isOwn && plain.has(name)) collected = { name, depth: path.length, pieces: [] };
      if (isOwn && telling.has(name)) part.tags.push({ name, attributes: attributes() });
    },
    text(piece) {
      collected?.pieces.push(piece);
    },
    close(written) {
      if (collected?.depth === path.length) {
        const { texts } = item ?? channel!;
        const whole = collected.pieces.join('').trim();
        if (whole && !texts.has(collected.name)) texts.set(collected.name, whole);
        collected = undefined;
      }
      if (written === 'item') item = undefined;
      path.pop();
    },
  });
  return channel || items.length > 0 ? { channel: channel ?? newPart(), items } : { items };
}

function newPart(): FeedPart {
  return { texts: new Map(), tags: [] };
}
