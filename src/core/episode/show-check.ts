import { jsonFault } from '../text/json-fault.ts';
import { isFields, type Fields } from '../text/fields.ts';
import { nearestWord } from '../text/nearest-word.ts';
import { parseTimeValue } from '../time.ts';
import { isRealDate } from '../time.ts';
import type { EpisodeName, ShowDiagnostic, ShowSlip } from './show-diagnostic.ts';

/** The keys of a manifest (docs/show.md). */
const keys = {
  show: [
    ...['title', 'description', 'artwork', 'accent', 'language', 'episodes', 'author', 'email'],
    ...['copyright', 'categories', 'explicit', 'type', 'guid', 'home', 'people', 'links'],
    ...['funding', 'logo', 'icon', 'typeface', 'theme', 'style', 'footer', 'credit', 'openFiles'],
    ...['openShows', 'embedOrigins', 'search', 'owner', 'locked'],
  ],
  episode: [
    ...[
      'audio',
      'seek',
      'transcript',
      'transcripts',
      'title',
      'id',
      'chapters',
      'artwork',
      'artworkText',
    ],
    ...['description', 'notes', 'number', 'season', 'published', 'duration', 'type', 'explicit'],
    ...['people', 'soundbites', 'guid', 'page', 'offset', 'anchors', 'insertions', 'prints'],
  ],
  transcript: ['url', 'language', 'label', 'type'],
};

const isRight = {
  number: (value: unknown) =>
    (typeof value === 'number' || typeof value === 'string') && Number.isFinite(Number(value)),
  duration: (value: unknown) => parseTimeValue(value) >= 0,
  published: isDate,
};

/** The most mistakes that are told: a file of the wrong kind has one in every line. */
const most = 20;

/**
 * Mistakes in a show manifest that would pass unnoticed: misspelt keys, unreadable numbers, durations and dates, ids given
 * twice. A mistake that many episodes share is told once.
 */
export function showSlips(manifest: Fields): ShowSlip[] {
  const found = new Map<string, ShowSlip & { others?: number }>();
  const add = (slip: ShowSlip, same: string) => {
    const known = found.get(same);
    if (known?.others !== undefined) known.others++;
    else if (!known) found.set(same, slip);
  };
  const addKeys = (fields: Fields, kind: keyof typeof keys, episode?: EpisodeName) => {
    for (const { key, meant } of slipsIn(fields, keys[kind])) {
      const where = episode === undefined ? {} : { episode };
      add({ code: 'unknown-key', key, meant, ...where, others: 0 }, `${kind} key ${key}`);
    }
  };

  addKeys(manifest, 'show');
  const listed: unknown = manifest['episodes'];
  const ids = new Set<unknown>();
  (Array.isArray(listed) ? listed : []).forEach((entry: unknown, i) => {
    if (!isFields(entry)) return;
    const { title, id } = entry;
    const episode = typeof title === 'string' && title.trim() ? title.trim() : i + 1;
    addKeys(entry, 'episode', episode);
    for (const fields of [entry['transcript'], entry['transcripts']].flat()) {
      if (isFields(fields)) addKeys(fields, 'transcript', episode);
    }
    for (const key of ['number', 'duration', 'published'] as const) {
      const value = entry[key];
      if (value == null || value === '' || isRight[key](value)) continue;
      add({ code: 'bad-value', key, quote: quoted(value), episode, others: 0 }, `value ${key}`);
    }
    if (typeof id !== 'string' && typeof id !== 'number') return;
    const own = String(id).trim();
    if (ids.has(own) && own) add({ code: 'same-id', id: own }, `id ${own}`);
    ids.add(own);
  });
  return [...found.values()].slice(0, most);
}

/** Unknown keys that are near to a missing one. */
export function slipsIn(fields: Fields, known: readonly string[]) {
  return Object.keys(fields).flatMap((key) => {
    const meant = known.includes(key) ? undefined : nearestKey(key, known);
    return meant === undefined || Object.hasOwn(fields, meant) ? [] : [{ key, meant }];
  });
}

/** Whether a date can be read in one way only: `05/01/2026` is January or May. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !isRealDate(value)) return false;
  return /^\s*\d{4}(-|$)|\p{L}{3}/u.test(value);
}

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Keys by what other programs and people call them. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  artwork: ['image', 'cover', 'coverart', 'picture', 'img', 'poster', 'itunesimage'],
  description: ['summary', 'subtitle', 'about', 'text'],
  published: ['date', 'pubdate', 'datepublished', 'publishdate', 'released', 'releasedate'],
  audio: ['file', 'src', 'mp3', 'enclosure', 'recording', 'media', 'audiourl'],
  transcript: ['captions', 'subtitles', 'vtt', 'srt'],
  duration: ['length', 'seconds'],
  title: ['name'],
  episodes: ['items', 'tracks'],
  number: ['episode', 'episodenumber', 'no'],
  accent: ['color', 'colour', 'themecolor', 'accentcolor'],
  language: ['lang', 'locale'],
  author: ['creator', 'artist', 'by'],
  people: ['hosts', 'host', 'guests', 'persons', 'speakers'],
  home: ['link', 'website', 'homepage'],
  notes: ['shownotes', 'content', 'html'],
  funding: ['support', 'donate'],
  links: ['subscribe'],
  url: ['src', 'file', 'href'],
  label: ['title', 'name'],
};

/**
 * The key that another name or a misspelt one most likely means; undefined if none is near. Case, `-`, `_` and spaces do
 * not count.
 */
function nearestKey(key: string, known: readonly string[]): string | undefined {
  const said = plain(key);
  const meant = known.find((one) => synonyms[one]?.includes(said));
  if (meant !== undefined) return meant;
  const nearest = nearestWord(said, known.map(plain));
  return known.find((one) => plain(one) === nearest);
}

const plain = (key: string) => key.toLowerCase().replace(/[-_\s]/g, '');

/** The reasons why a text is not a show manifest. */
export function whyNoShow(text: string): ShowDiagnostic[] {
  const body = text.trim();
  if (body === '') return [{ code: 'empty', of: 'show' }];
  if (body.startsWith('<')) return [{ code: 'web-page', of: 'show' }];
  if (!body.startsWith('{')) {
    // A recording, for example, begins with control characters.
    return [{ code: 'no-object', quote: body.slice(0, 20).replace(/\p{Cc}+/gu, '\uFFFD') }];
  }
  try {
    const json: unknown = JSON.parse(body);
    return [{ code: 'no-list' }, ...(isFields(json) ? showSlips(json) : [])];
  } catch (error) {
    // Engines refuse valid JSON too, where it is nested too deeply for them.
    return [{ code: 'not-json', quote: jsonFault(text) ?? String(error) }];
  }
}
