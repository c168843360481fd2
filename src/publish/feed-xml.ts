import { generateRssFeed, type RssFeed } from 'feedsmith';
import type { Person, TranscriptLink } from '../core/episode/episode.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import { notesHtml } from '../core/notes/notes-html.ts';
import { notesText, type Notes } from '../core/notes/notes.ts';
import { timeFragment } from '../core/time.ts';
import type { PublishedEpisode, PublishedShow } from './published-show.ts';

/** Where an episode's files stand; every address is absolute. */
export interface EpisodeAddresses {
  readonly page: string;
  readonly audio?: string;
  readonly artwork?: string;
  /** Its chapters in JSON. */
  readonly chapters?: string;
  /** Every language in each format that a feed should name, with its type. */
  readonly transcripts: readonly Pick<TranscriptLink, 'url' | 'type' | 'language'>[];
  readonly people: readonly Person[];
  readonly notes?: Notes;
}

/** Where a show's files stand; every address is absolute. */
export interface FeedAddresses {
  /** The show's page. */
  readonly site: string;
  /** The feed itself. */
  readonly feed: string;
  readonly artwork?: string;
  readonly people: readonly Person[];
  readonly of: (episode: PublishedEpisode) => EpisodeAddresses;
}

/**
 * A show as RSS 2.0 with the elements of Apple Podcasts and of the podcast namespace
 * (https://github.com/Podcastindex-org/podcast-namespace). The same show gives the same text.
 */
export async function feedXml(show: PublishedShow, addresses: FeedAddresses): Promise<string> {
  const items = show.episodes.map((episode) => item(episode, addresses.of(episode)));
  const { site, feed, artwork, people } = addresses;
  const { author, email, locked, title, brand, owner = author ?? title } = show;
  const description = show.description ?? title;
  const xml = generateRssFeed(
    withoutControls({
      title,
      link: site,
      description,
      ...omitUndefined({
        language: show.language,
        copyright: show.copyright,
        generator: brand.credit === false ? undefined : 'Cueline',
        pubDate: newest(show.episodes),
        image: artwork === undefined ? undefined : { url: artwork, title, link: site },
      }),
      atom: { links: [{ href: feed, rel: 'self', type: 'application/rss+xml' }] },
      itunes: omitUndefined({
        author,
        image: artwork,
        categories: categories(show.categories ?? []),
        // Apple Podcasts takes no feed without it.
        explicit: show.explicit ?? false,
        type: show.type,
        owner: email === undefined ? undefined : { name: owner, email },
      }),
      podcast: omitUndefined({
        guid: show.guid ?? (await podcastGuid(feed)),
        medium: 'podcast',
        // A lock without an address to ask at could never be opened.
        locked: { value: locked ?? email !== undefined, ...omitUndefined({ owner: email }) },
        fundings: show.funding?.map((link) => ({ url: link.url, display: link.title })),
        persons: people.map(person),
      }),
      items,
    }),
  );
  return xml.replace(explicitWord, (word) => String(word === 'yes'));
}

function item(episode: PublishedEpisode, addresses: EpisodeAddresses): RssFeed.Item<string> {
  const { page, audio, artwork, chapters, transcripts, people, notes = [] } = addresses;
  const { number } = episode;
  const encoded = notesHtml(notes, (seconds) => page + timeFragment(seconds));
  return {
    title: episode.title,
    link: page,
    guid: { value: episode.guid, isPermaLink: false },
    ...omitUndefined({
      description: episode.description ?? (notesText(notes) || undefined),
      pubDate: episode.published,
      enclosures:
        audio === undefined
          ? undefined
          : [{ url: audio, type: episode.audio?.type ?? 'audio/mpeg', length: bytesOf(episode) }],
      content: encoded ? { encoded } : undefined,
    }),
    itunes: omitUndefined({
      duration: episode.duration === undefined ? undefined : Math.round(episode.duration),
      image: artwork,
      summary: episode.summary,
      explicit: episode.explicit,
      // Apple Podcasts reads whole numbers from 1 on.
      episode: Number.isInteger(number) && number! > 0 ? number : undefined,
      season: episode.season,
      episodeType: episode.type,
    }),
    podcast: omitUndefined({
      transcripts: [...transcripts],
      chapters:
        chapters === undefined ? undefined : { url: chapters, type: 'application/json+chapters' },
      soundbites: episode.soundbites.map(({ start, duration, title }) => ({
        startTime: start,
        duration,
        ...(title !== undefined && { display: title }),
      })),
      persons: people.map(person),
      season: episode.season === undefined ? undefined : { number: episode.season },
      episode: number === undefined ? undefined : { number },
    }),
  };
}

/** RSS asks for the length; 0 stands for an unknown one. */
function bytesOf({ audio }: PublishedEpisode): number {
  if (!audio) return 0;
  return audio.bytes ?? ('url' in audio ? 0 : audio.size);
}

const person = ({ name, role, url, picture }: Person) => ({
  display: name,
  ...omitUndefined({ role, href: url, img: picture }),
});

/** `Arts > Design` is a subcategory; those of one category stand together. */
function categories(names: readonly string[]) {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const [category = '', ...rest] = name.split('>').map((part) => part.trim());
    const inside = found.get(category) ?? [];
    if (rest[0]) inside.push(rest[0]);
    if (category) found.set(category, inside);
  }
  return [...found].map(([text, inside]) => ({
    text,
    categories: inside.map((one) => ({ text: one })),
  }));
}

function newest(episodes: readonly PublishedEpisode[]): string | undefined {
  const dates = episodes.flatMap(({ published }) => published ?? []);
  return dates.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}

/** feedsmith writes `yes` and `no`; Apple Podcasts asks for `true` and `false` (PSP-1 of the Podcast Standards Project too). */
const explicitWord = /(?<=<itunes:explicit>)(?:yes|no)(?=<\/itunes:explicit>)/g;

/** Characters that XML 1.0 has no way to write. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A copy with every text made writable. */
function withoutControls<T>(value: T): T;
function withoutControls(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unwritable, '');
  if (Array.isArray(value)) return value.map((one: unknown) => withoutControls(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutControls(one)]));
}

/** The namespace of podcasts' ids, and the way to an id from a feed's address (`podcast:guid` of the podcast namespace). */
const podcastNamespace = 'ead4c236bf5858c6a2c6a6b28d128cb6';

/** The id of a show that has none: a version 5 UUID of its feed's address without scheme and final slashes; undefined where a page may not hash (no https). */
export async function podcastGuid(feedUrl: string): Promise<string | undefined> {
  const { subtle } = globalThis.crypto;
  // Undefined in a page without https, whatever its type says.
  if (!(subtle as SubtleCrypto | undefined)) return undefined;
  const name = new TextEncoder().encode(feedUrl.replace(/^\w+:\/\//, '').replace(/\/+$/, ''));
  const bytes = new Uint8Array(16 + name.length);
  bytes.set(podcastNamespace.match(/../g)!.map((pair) => Number.parseInt(pair, 16)));
  bytes.set(name, 16);
  const hash = new Uint8Array(await subtle.digest('SHA-1', bytes)).slice(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
