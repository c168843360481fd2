import { filled, oneOf } from '../../text/fields.ts';
import { plainText, withoutMarkup } from '../../text/display-text.ts';
import { prepareEntities } from '../../text/entities.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import { parseTimeValue } from '../../time.ts';
import { readAddress } from '../address.ts';
import { absoluteChapters, finishChapters, type Chapter } from '../chapters/chapter.ts';
import type { Episode, Person, Soundbite } from '../episode.ts';
import { EpisodeIds } from '../episode-ids.ts';
import { languageIn, readableName } from '../file-name.ts';
import type { NamedLink } from '../show-facts.ts';
import { FieldReader } from '../show-fields.ts';
import type { EpisodeName, Owner, ShowDiagnostic } from '../show-diagnostic.ts';
import type { ParsedShow, Show } from '../show.ts';
import { readFeedDocument } from './feed-document.ts';
import { feedFacts, type FeedEntry, type FeedFacts, type FeedPerson } from './feed-entries.ts';
import { onePerLanguage, type FeedTranscript } from './feed-transcripts.ts';
import { alternates, recording } from './recordings.ts';

/**
 * Reads a podcast's feed: RSS with iTunes', Media RSS', Podlove's and the podcast namespace's elements, Atom, or JSON Feed;
 * `url` is the feed's own address. Never rejects: an item without audio and transcript is left out, with a diagnostic.
 */
export async function parseFeed(text: string, url: string): Promise<ParsedShow> {
  await prepareEntities(text);
  const document = readFeedDocument(text);
  if (!document) return { diagnostics: [notAFeed(text)] };
  const facts = feedFacts(document);
  const { entries } = facts;
  const read = new FieldReader(url);
  const title = lineOf(facts.title) ?? new URL(url).host;
  const language = read.language(facts.language?.trim(), { of: 'feed' });
  const ids = new EpisodeIds(entries.map(({ id }) => id));
  const context = { read, url, ids, title, language };
  const all = await Promise.all(entries.map((entry, i) => readEntry(entry, i + 1, context)));
  const episodes = all.filter((episode) => episode !== undefined);
  const leftOut = entries.length - episodes.length;
  if (leftOut > 0) read.diagnostics.push({ code: 'entries-left-out', count: leftOut });
  if (episodes.length === 0) read.diagnostics.push({ code: 'no-episodes', title });
  const show: Show = {
    ...{ title, url, episodes },
    ...omitUndefined({ language }),
    ...showFacts(facts, context),
  };
  return { show, diagnostics: read.diagnostics };
}

interface Context {
  readonly read: FieldReader;
  readonly url: string;
  readonly ids: EpisodeIds;
  readonly title: string;
  readonly language: string | undefined;
}

function showFacts(facts: FeedFacts, { read, url }: Context): Partial<Show> {
  const { descriptions, artwork, author, email, owner, copyright, explicit, guid, type } = facts;
  return omitUndefined({
    description: descriptionOf(descriptions),
    artwork: read.address(artwork, { of: 'picture' }, 'picture'),
    author: lineOf(author),
    email: lineOf(email),
    owner: lineOf(owner),
    locked: facts.locked,
    copyright: lineOf(copyright),
    categories: filled((facts.categories ?? []).flatMap((one) => lineOf(one) ?? [])),
    explicit,
    type: oneOf(wordOf(type), ['episodic', 'serial']),
    guid: read.text(guid),
    home: quietly(facts.home, url),
    people: filled(readPeople(facts.people ?? [], url)),
    funding: filled(readFunding(facts, url)),
  });
}

async function readEntry(
  entry: FeedEntry,
  position: number,
  { read, url, ids, title: show, language }: Context,
): Promise<Episode | undefined> {
  const named = lineOf(entry.title);
  const episode = named ?? position;
  const main = recording(entry.recordings);
  const enclosed = read.address(main?.url, { of: 'audio', episode });
  const others = alternates(entry.alternates ?? [], enclosed, (one) => quietly(one, url));
  const first =
    enclosed === undefined
      ? others.shift()
      : { url: enclosed, type: main?.type, bytes: main?.length };
  const audio = first?.url;
  const transcripts = onePerLanguage(readTranscripts(entry, episode, read), language);
  if (!audio && transcripts.length === 0) return undefined;
  return {
    id: ids.take(entry.id, audio, position),
    title: named ?? (readableName(audio ?? '') || `#${position}`),
    show,
    transcripts,
    ...omitUndefined({
      audio,
      audioType: read.text(first?.type),
      audioBytes: first && 'bytes' in first ? read.number(first.bytes || undefined) : undefined,
      alternateAudio: filled(others),
      chapters: read.address(entry.podcast?.chapters?.url, { of: 'chapters', episode }),
      artwork: read.address(entry.artwork, { of: 'picture', episode }, 'picture'),
      ...wordsOf(entry.descriptions, url),
      summary: read.text(entry.summary),
      number: read.number(entry.number),
      season: read.number(entry.season),
      type: oneOf(wordOf(entry.type), ['full', 'trailer', 'bonus']),
      explicit: entry.explicit,
      people: filled(readPeople(entry.people ?? [], url)),
      soundbites: filled(readSoundbites(entry)),
      duration: read.seconds(entry.duration),
      published: read.date(entry.published),
      guid: entry.id,
      page: quietly(entry.page, url),
      inlineChapters: await readChapters(entry, url),
    }),
  };
}

function readTranscripts(
  entry: FeedEntry,
  episode: EpisodeName,
  read: FieldReader,
): FeedTranscript[] {
  const owner: Owner = { of: 'transcript', episode };
  return (entry.podcast?.transcripts ?? []).flatMap(({ url: written, type, ...more }) => {
    const url = read.address(written, owner);
    if (!url) return [];
    const language = read.language(more.language?.trim(), owner) ?? languageIn(url);
    const isCaptions = /^\s*captions\s*$/i.test(more.rel ?? '');
    return { link: { url, ...omitUndefined({ type, language }) }, isCaptions };
  });
}

async function readChapters(
  { podlove = [] }: FeedEntry,
  url: string,
): Promise<readonly Chapter[] | undefined> {
  const drafts = podlove.flatMap(({ start, title = '', image, href }) =>
    start === undefined ? [] : { start: parseTimeValue(start), title, image, link: href },
  );
  if (drafts.length === 0) return undefined;
  const { chapters } = await finishChapters({ chapters: drafts, diagnostics: [] });
  return filled(absoluteChapters(chapters, url));
}

function readPeople(people: readonly FeedPerson[], url: string): Person[] {
  return people.flatMap((person) => {
    const name = lineOf(person.name);
    if (name === undefined) return [];
    const picture = quietly(person.picture, url);
    return {
      name,
      ...omitUndefined({
        role: lineOf(person.role)?.toLowerCase(),
        url: quietly(person.url, url),
        picture,
      }),
    };
  });
}

function readFunding({ funding = [] }: FeedFacts, base: string): NamedLink[] {
  return funding.flatMap(({ url: written, display }) => {
    const url = quietly(written, base);
    return url === undefined ? [] : { url, title: lineOf(display) ?? new URL(url).host };
  });
}

function readSoundbites({ podcast }: FeedEntry): Soundbite[] {
  return (podcast?.soundbites ?? []).flatMap(({ startTime, duration, display }) => {
    if (startTime === undefined || !(startTime >= 0) || !duration || !(duration > 0)) return [];
    return { start: startTime, duration, ...omitUndefined({ title: lineOf(display) }) };
  });
}

/** An absolute address of the web; what is wrong with it costs a listener nothing, so it is not told. */
function quietly(address: string | undefined, base: string): string | undefined {
  if (!address?.trim()) return undefined;
  const { url } = readAddress(address, base, { of: 'feed' });
  return url?.startsWith('blob:') ? undefined : url;
}

const wordOf = (value: string | undefined) => value?.trim().toLowerCase();

/** Matches a text with two times, which may be chapters. */
const times = /(?:\p{Nd}[:：]\p{Nd}\p{Nd}[^]*?){2}/u;

/** The first description that has times in it, else the first. */
function descriptionOf(written: readonly (string | undefined)[]): string | undefined {
  const all = written.filter((one) => one !== undefined);
  for (const one of [...all.filter((text) => times.test(text)), ...all]) {
    const text = plainText(one);
    if (text !== '') return text;
  }
  return undefined;
}

/** Markup or addresses that plain text would lose. */
const worthReading =
  /<(?:a|b|strong|em|i|h\d|ul|ol|li|code|pre|blockquote)[\s>]|&lt;(?:a|ul|ol|h\d)\b|https?:\/\//i;
/** Characters of a description beside notes that say it all. */
const longestBesideNotes = 280;

/** An entry's description, and as its notes the longest text, where that says more than plain text can. */
function wordsOf(
  written: readonly (string | undefined)[],
  notesBase: string,
): Pick<Episode, 'description' | 'notes' | 'notesBase'> {
  const description = descriptionOf(written);
  const longest = written.reduce<string>((a, b = '') => (b.length > a.length ? b : a), '');
  if (description === undefined || !worthReading.test(longest))
    return omitUndefined({ description });
  return { description: beginningOf(description), notes: longest, notesBase };
}

/** The beginning of a long text, up to the end of a word; its lines stay, for they may be chapters. */
function beginningOf(text: string): string {
  if (text.length <= longestBesideNotes) return text;
  return `${text.slice(0, longestBesideNotes).replace(/\s+\S*$/, '')}…`;
}

/** Text of a field without its markup, on one line. */
function lineOf(text: string | undefined): string | undefined {
  return withoutMarkup(text ?? '').replaceAll('\n', ' ') || undefined;
}

function notAFeed(text: string): ShowDiagnostic {
  if (text.trim() === '') return { code: 'empty', of: 'feed' };
  if (/<(?:!doctype\s+)?html[\s>]/i.test(text)) return { code: 'web-page', of: 'feed' };
  return { code: 'not-a-feed' };
}
