import { plainText, withoutMarkup } from '../../text/display-text.ts';
import { prepareEntities } from '../../text/entities.ts';
import type { Episode } from '../episode.ts';
import { EpisodeIds } from '../episode-ids.ts';
import { enclosedAudio } from './enclosed-audio.ts';
import { readFeedParts, type FeedPart } from './feed-parts.ts';
import { itemChapters } from './item-chapters.ts';
import { onePerLanguage, type FeedTranscript } from './feed-transcripts.ts';
import { languageIn, readableName } from '../file-name.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import { FieldReader } from '../show-fields.ts';
import type { EpisodeName, ShowDiagnostic } from '../show-diagnostic.ts';
import type { ParsedShow, Show } from '../show.ts';

/**
 * Reads a podcast's RSS feed, with iTunes' elements, the podcast namespace's `transcript` and `chapters`, and Podlove's
 * chapters; `url` is the feed's own address. Never rejects: an item without audio and transcript is left out, with a
 * diagnostic.
 */
export async function parseFeed(text: string, url: string): Promise<ParsedShow> {
  await prepareEntities(text);
  const { channel, items } = readFeedParts(text);
  if (!channel) return { diagnostics: [notAFeed(text)] };
  const read = new FieldReader(url);
  const title = oneLine(channel.texts.get('title')) ?? new URL(url).host;
  const language = read.language(channel.texts.get('language'), { of: 'feed' });
  const ids = new EpisodeIds(items.map(({ texts }) => texts.get('guid')));
  const context = { read, url, ids, title, language };
  const entries = await Promise.all(items.map((item, i) => readItem(item, i + 1, context)));
  const episodes = entries.filter((episode) => episode !== undefined);
  const leftOut = items.length - episodes.length;
  if (leftOut > 0) read.diagnostics.push({ code: 'entries-left-out', count: leftOut });
  if (episodes.length === 0) read.diagnostics.push({ code: 'no-episodes', title });
  const artwork = tag(channel, 'itunes:image')?.get('href') || channel.texts.get('url');
  const show: Show = {
    title,
    url,
    episodes,
    ...omitUndefined({
      description: descriptionOf(channel),
      artwork: read.address(artwork, { of: 'picture' }, 'picture'),
      language,
    }),
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

async function readItem(
  item: FeedPart,
  position: number,
  { read, url, ids, title: show, language }: Context,
): Promise<Episode | undefined> {
  const { texts } = item;
  const named = oneLine(texts.get('title')) ?? oneLine(texts.get('itunes:title'));
  const episode = named ?? position;
  const audio = read.address(enclosedAudio(item), { of: 'audio', episode });
  const transcripts = onePerLanguage(readTranscripts(item, episode, read), language);
  if (!audio && transcripts.length === 0) return undefined;
  const chapters = tag(item, 'podcast:chapters')?.get('url');
  const artwork = tag(item, 'itunes:image')?.get('href');
  return {
    id: ids.take(texts.get('guid'), audio, position),
    title: named ?? (readableName(audio ?? '') || `#${position}`),
    show,
    transcripts,
    ...omitUndefined({
      audio,
      chapters: read.address(chapters, { of: 'chapters', episode }),
      artwork: read.address(artwork, { of: 'picture', episode }, 'picture'),
      description: descriptionOf(item),
      number: read.number(texts.get('itunes:episode') ?? texts.get('podcast:episode')),
      duration: read.seconds(texts.get('itunes:duration')),
      published: read.date(texts.get('pubdate')),
      inlineChapters: await itemChapters(item, url),
    }),
  };
}

function readTranscripts(
  item: FeedPart,
  episode: EpisodeName,
  read: FieldReader,
): FeedTranscript[] {
  const owner = { of: 'transcript', episode } as const;
  return item.tags.flatMap(({ name, attributes }) => {
    if (name !== 'podcast:transcript') return [];
    const url = read.address(attributes.get('url'), owner);
    if (!url) return [];
    const type = attributes.get('type');
    const language = read.language(attributes.get('language')?.trim(), owner) ?? languageIn(url);
    const isCaptions = /^\s*captions\s*$/i.test(attributes.get('rel') ?? '');
    return { link: { url, ...omitUndefined({ type, language }) }, isCaptions };
  });
}

function tag(part: FeedPart, wanted: string): ReadonlyMap<string, string> | undefined {
  return part.tags.find(({ name }) => name === wanted)?.attributes;
}

/** Matches a text with two times, which may be chapters. */
const times = /(?:\p{Nd}[:：]\p{Nd}\p{Nd}[^]*?){2}/u;

/** The first description that has times in it, else the first. */
function descriptionOf({ texts }: FeedPart): string | undefined {
  const names = ['description', 'content:encoded', 'itunes:summary'];
  const all = names.flatMap((name) => texts.get(name) ?? []);
  for (const written of [...all.filter((one) => times.test(one)), ...all]) {
    const text = plainText(written);
    if (text !== '') return text;
  }
  return undefined;
}

function oneLine(text: string | undefined): string | undefined {
  return withoutMarkup(text ?? '').replaceAll('\n', ' ') || undefined;
}

function notAFeed(text: string): ShowDiagnostic {
  if (text.trim() === '') return { code: 'empty', of: 'feed' };
  if (/<(?:!doctype\s+)?html[\s>]/i.test(text)) return { code: 'web-page', of: 'feed' };
  return { code: /<(?:[\w.-]+:)?feed[\s>]/i.test(text) ? 'atom' : 'not-rss' };
}
