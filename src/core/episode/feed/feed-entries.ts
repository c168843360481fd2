import type { AnyFeed, AtomFeed, JsonFeed, PodcastNs, RssFeed } from 'feedsmith';

type Item = RssFeed.Item<string>;

/** A recording that a feed names, as it came. */
export interface FeedAudio {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  /** Bytes. */
  readonly length?: number | undefined;
}

/** What a feed of any kind says of itself. Texts and addresses as they came. */
export interface FeedFacts {
  readonly title?: string | undefined;
  readonly descriptions: readonly (string | undefined)[];
  readonly language?: string | undefined;
  readonly artwork?: string | undefined;
  readonly author?: string | undefined;
  readonly email?: string | undefined;
  readonly owner?: string | undefined;
  readonly locked?: boolean | undefined;
  readonly copyright?: string | undefined;
  readonly categories?: readonly string[];
  readonly explicit?: boolean | undefined;
  readonly type?: string | undefined;
  readonly guid?: string | undefined;
  readonly home?: string | undefined;
  readonly people?: readonly FeedPerson[];
  readonly funding?: readonly PodcastNs.Funding[] | undefined;
  readonly entries: readonly FeedEntry[];
}

export interface FeedPerson {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly url?: string | undefined;
  readonly picture?: string | undefined;
}

/** An item of RSS, JSON Feed, or an entry of Atom. */
export interface FeedEntry {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** The short one first, then the long one. HTML or plain text. */
  readonly descriptions: readonly (string | undefined)[];
  readonly summary?: string | undefined;
  readonly page?: string | undefined;
  readonly recordings: readonly FeedAudio[];
  /** Other encodings, the feed's default first. */
  readonly alternates?: readonly FeedAudio[];
  readonly artwork?: string | undefined;
  readonly published?: string | undefined;
  /** Seconds. */
  readonly duration?: number | undefined;
  readonly number?: number | undefined;
  readonly season?: number | undefined;
  readonly type?: string | undefined;
  readonly explicit?: boolean | undefined;
  readonly people?: readonly FeedPerson[];
  readonly podcast?: PodcastNs.Item | undefined;
  readonly podlove?: readonly { start?: string; title?: string; href?: string; image?: string }[];
}

/** What a document says, in the same words for every kind of feed. */
export function feedFacts(document: AnyFeed): FeedFacts {
  switch (document.format) {
    case 'rss':
      return rssFacts(document.feed);
    case 'rdf':
      return rssFacts(document.feed);
    case 'atom':
      return atomFacts(document.feed);
    case 'json':
      return jsonFacts(document.feed);
  }
}

function rssFacts(feed: RssFeed.Feed<string>): FeedFacts {
  const { itunes, podcast } = feed;
  return {
    title: feed.title,
    descriptions: [feed.description, itunes?.summary],
    language: feed.language,
    artwork: itunes?.image ?? feed.image?.url,
    author: itunes?.author,
    email: itunes?.owner?.email ?? podcast?.locked?.owner,
    owner: itunes?.owner?.name,
    locked: podcast?.locked?.value,
    copyright: feed.copyright,
    categories: (itunes?.categories ?? []).flatMap(({ text, categories }) => {
      if (!text) return [];
      const inside = (categories ?? []).flatMap((one) => (one.text ? `${text} > ${one.text}` : []));
      return inside.length > 0 ? inside : [text];
    }),
    explicit: itunes?.explicit,
    type: itunes?.type,
    guid: podcast?.guid,
    home: feed.link,
    people: people(podcast?.persons),
    funding: podcast?.fundings,
    entries: (feed.items ?? []).map(rssEntry),
  };
}

function rssEntry(item: Item): FeedEntry {
  const { itunes, podcast, media } = item;
  const contents = [
    ...(media?.contents ?? []),
    ...(media?.groups ?? []).flatMap(({ contents: all }) => all ?? []),
  ];
  return {
    id: item.guid?.value,
    title: item.title ?? itunes?.title,
    descriptions: [item.description, item.content?.encoded, itunes?.summary],
    summary: itunes?.summary,
    page: item.link,
    // Media RSS says the same once more, or names a film or a picture.
    recordings:
      item.enclosures ??
      contents.filter(
        ({ medium, type }) => medium === 'audio' || (type ?? '').startsWith('audio/'),
      ),
    alternates: (podcast?.alternateEnclosures ?? [])
      .flatMap(({ type, sources, default: first }) =>
        (sources ?? []).map(({ uri, contentType }) => ({
          url: uri,
          type: contentType ?? type,
          first,
        })),
      )
      .sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false)),
    artwork: itunes?.image ?? podcast?.images?.[0]?.href,
    published: item.pubDate ?? item.dc?.dates?.[0],
    duration: itunes?.duration ?? contents.find((one) => one.duration)?.duration,
    number: itunes?.episode ?? podcast?.episode?.number,
    season: itunes?.season ?? podcast?.season?.number,
    type: itunes?.episodeType,
    explicit: itunes?.explicit,
    people: people(podcast?.persons),
    podcast,
    podlove: item.psc?.chapters ?? [],
  };
}

const people = (persons: readonly PodcastNs.Person[] = []): FeedPerson[] =>
  persons.map(({ display, role, href, img }) => ({ name: display, role, url: href, picture: img }));

function atomFacts(feed: AtomFeed.Feed<string>): FeedFacts {
  return {
    title: feed.title?.value,
    descriptions: [feed.subtitle?.value],
    language: feed.xml?.lang,
    artwork: feed.itunes?.image ?? feed.logo ?? feed.icon,
    author: feed.itunes?.author ?? feed.authors?.[0]?.name,
    copyright: feed.rights?.value,
    home: linkTo(feed.links, 'alternate'),
    entries: (feed.entries ?? []).map(atomEntry),
  };
}

function atomEntry(entry: AtomFeed.Entry<string>): FeedEntry {
  const { itunes, links = [] } = entry;
  return {
    id: entry.id,
    title: entry.title?.value,
    descriptions: [entry.summary?.value, entry.content?.value],
    page: linkTo(links, 'alternate'),
    recordings: links
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href, type, length }) => ({ url: href, type, length })),
    artwork: itunes?.image,
    published: entry.published ?? entry.updated,
    duration: itunes?.duration,
    number: itunes?.episode,
    season: itunes?.season,
    type: itunes?.episodeType,
    explicit: itunes?.explicit,
    podlove: entry.psc?.chapters ?? [],
  };
}

/** A link without a relation is one to the page itself (RFC 4287, section 4.2.7.2). */
const linkTo = (links: readonly AtomFeed.Link<string>[] = [], wanted: string) =>
  links.find(({ rel }) => (rel ?? 'alternate') === wanted)?.href;

function jsonFacts(feed: JsonFeed.Feed<string>): FeedFacts {
  return {
    title: feed.title,
    descriptions: [feed.description],
    language: feed.language,
    artwork: feed.icon,
    author: feed.authors?.[0]?.name,
    home: feed.home_page_url,
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      descriptions: [item.summary, item.content_html ?? item.content_text],
      page: item.url,
      recordings: (item.attachments ?? []).map(({ url, mime_type, size_in_bytes }) => ({
        url,
        type: mime_type,
        length: size_in_bytes,
      })),
      artwork: item.image,
      published: item.date_published,
      duration: item.attachments?.find((one) => one.duration_in_seconds)?.duration_in_seconds,
    })),
  };
}
