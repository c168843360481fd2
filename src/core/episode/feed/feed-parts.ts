import { scanMarkup, isInline } from '../../text/markup.ts';
import { NamespacePrefixes } from './namespace-prefixes.ts';
import { OpenElements } from './open-elements.ts';

/** A channel or an item of a feed: the text of elements that hold text (the first of each name), and the attributes of those that hold attributes. */
export interface FeedPart {
  readonly texts: Map<string, string>;
  readonly tags: { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[];
}

interface FeedParts {
  /** Missing if the document is not RSS. */
  readonly channel?: FeedPart;
  readonly items: readonly FeedPart[];
}

/** Elements whose text is read. */
const plain = new Set([
  ...['title', 'description', 'language', 'guid', 'pubdate', 'content:encoded', 'url'],
  ...['itunes:title', 'itunes:summary', 'itunes:duration', 'itunes:episode', 'podcast:episode'],
]);

/** Elements whose attributes are read. */
const telling = new Set(['enclosure', 'itunes:image', 'podcast:transcript', 'podcast:chapters']);

/** Elements whose line breaks are kept. */
const prose = new Set(['description', 'content:encoded', 'itunes:summary']);
/** Elements that may declare a namespace. */
const declaring = new Set(['rss', 'rdf', 'channel', 'item', 'transcript', 'chapters']);

/** Takes a feed apart into its channel and its items, in time linear in its length; unknown elements are passed over. */
export function readFeedParts(text: string): FeedParts {
  const prefixes = new NamespacePrefixes();
  const items: FeedPart[] = [];
  let channel: FeedPart | undefined;
  let item: FeedPart | undefined;
  let collecting: { part: FeedPart; name: string; depth: number; pieces: string[] } | undefined;

  const open = new OpenElements((name) => {
    if (collecting?.depth === open.depth) {
      const { texts } = collecting.part;
      const whole = collecting.pieces.join('').trim();
      if (whole && !texts.has(collecting.name)) texts.set(collecting.name, whole);
      collecting = undefined;
    } else breakLine(name);
    if (name === 'item') item = undefined;
  });
  // HTML that is not escaped.
  const breakLine = (name: string) => {
    if (collecting && prose.has(collecting.name) && !isInline(name)) collecting.pieces.push('\n');
  };
  scanMarkup(text, {
    open(bare, attributes, isEmpty, at) {
      const parent = open.innermost;
      open.open(bare);
      breakLine(bare);
      if (declaring.has(bare)) prefixes.learn(attributes());
      if (bare === 'channel') channel ??= newPart();
      if (bare === 'item') items.push((item = newPart()));
      const part = item ?? channel;
      if (part && !collecting && belongs(parent, bare)) {
        const name = prefixes.usual(nameAt(text, at + 1));
        if (plain.has(name)) collecting = { part, name, depth: open.depth, pieces: [] };
        if (telling.has(name) || bare === 'chapter')
          part.tags.push({ name, attributes: attributes() });
      }
      if (isEmpty) open.close(bare);
    },
    text: (piece) => void collecting?.pieces.push(piece),
    close: (bare) => open.close(bare),
  });
  open.closeAll();
  return channel || items.length > 0 ? { channel: channel ?? newPart(), items } : { items };
}

/** The picture's address and an item's chapters lie one level deeper; the picture's own title and link do not count. */
function belongs(parent: string | undefined, name: string): boolean {
  if (name === 'chapter') return parent === 'chapters';
  return parent === 'item' || parent === 'channel' || (parent === 'image' && name === 'url');
}

const nameHere = /[^\s/>]*/y;

/** The element's name with its prefix, in lower case. */
function nameAt(text: string, at: number): string {
  nameHere.lastIndex = at;
  return (nameHere.exec(text)?.[0] ?? '').toLowerCase();
}

function newPart(): FeedPart {
  return { texts: new Map(), tags: [] };
}
