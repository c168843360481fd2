import { isTarget, isWeb } from '../episode/library.ts';
import type { LinkTarget } from '../episode/links.ts';
import { omitUndefined } from '../omit-undefined.ts';
import type { Passage, PassagePart } from '../passage/passage.ts';
import { saidFragment, saidOf, type LinkedPlace } from '../said/said.ts';
import { shortHash } from '../short-hash.ts';
import { isFields } from '../text/fields.ts';
import { timeFragment } from '../time.ts';

/** The episode that a passage was kept of, and the way to open it. */
export interface KeptEpisode {
  /** The episode's key among all that this browser remembers. */
  readonly key: string;
  readonly target: LinkTarget;
  readonly title: string;
  readonly show?: string;
  /** The address that opens it for other people, without a time; missing for files that exist in one browser only. */
  readonly page?: string;
}

/** A passage that a listener has kept. */
export interface KeptPassage {
  /** The same words at the same place of an episode have the same. */
  readonly id: string;
  readonly episode: KeptEpisode;
  /** The words, turn by turn; never empty. */
  readonly parts: readonly PassagePart[];
  /** Seconds of the transcript when it was kept. */
  readonly start: number;
  readonly end: number;
  readonly note?: string;
  /** Milliseconds since 1970 when it was kept, and when its note was written last. */
  readonly keptMs: number;
  readonly changedMs: number;
}

/** Keeps a passage of an episode, as of now. */
export function keepPassage(
  { start, end, parts }: Pick<Passage, 'start' | 'end' | 'parts'>,
  episode: KeptEpisode,
  nowMs: number,
): KeptPassage {
  const id = `${episode.key} ${start.toFixed(1)} ${shortHash(JSON.stringify(parts))}`;
  return { id, episode, parts, start, end, keptMs: nowMs, changedMs: nowMs };
}

/** With another note; an empty one is none. */
export function withNote(kept: KeptPassage, note: string, nowMs: number): KeptPassage {
  const { note: _before, ...rest } = kept;
  const text = note.trim();
  const changedMs = Math.max(nowMs, kept.changedMs + 1);
  return { ...rest, changedMs, ...(text !== '' && { note: text }) };
}

/** All its words on one line. */
export const keptWords = ({ parts }: Pick<KeptPassage, 'parts'>): string =>
  parts.map(({ text }) => text).join(' ');

/** Those who speak, each once. */
export const keptSpeakers = ({ parts }: Pick<KeptPassage, 'parts'>): string[] => [
  ...new Set(parts.flatMap(({ speaker }) => speaker ?? [])),
];

/** Its place in seconds of the transcript, and the words that hold it. */
export function keptPlace(kept: KeptPassage): LinkedPlace & { readonly end: number } {
  return { start: kept.start, end: kept.end, said: saidOf(keptWords(kept)) };
}

/** The part of an address that leads to it. */
export const keptFragment = (kept: KeptPassage): string =>
  timeFragment(kept.start, kept.end) + saidFragment(saidOf(keptWords(kept)));

/** The address that opens it for other people; undefined where there is none. */
export const keptLink = (kept: KeptPassage): string | undefined =>
  kept.episode.page && kept.episode.page + keptFragment(kept);

/** The newest first; of those kept at the same moment, the one that is said first. */
export const newestFirst = (a: KeptPassage, b: KeptPassage): number =>
  b.keptMs - a.keptMs || a.start - b.start;

/** A list with some passages added, or put in the place of those with the same id. */
export function withKept(
  all: readonly KeptPassage[],
  more: readonly KeptPassage[],
): readonly KeptPassage[] {
  return [...new Map([...all, ...more].map((kept) => [kept.id, kept])).values()];
}

/** A stored passage; undefined if it is damaged. A time after `nowMs` came from a wrong clock. */
export function readKept(stored: unknown, nowMs: number): KeptPassage | undefined {
  if (!isFields(stored)) return undefined;
  const { id, start, end, note, keptMs, changedMs } = stored;
  const episode = readEpisode(stored['episode']);
  const parts = readParts(stored['parts']);
  if (typeof id !== 'string' || !episode || parts.length === 0) return undefined;
  if (!isTime(start) || !isTime(end) || start < 0) return undefined;
  return {
    ...{ id, episode, parts, start, end: Math.max(start, end) },
    ...(typeof note === 'string' && note !== '' && { note }),
    keptMs: momentOf(keptMs, nowMs),
    changedMs: momentOf(changedMs, nowMs),
  };
}

function readEpisode(stored: unknown): KeptEpisode | undefined {
  if (!isFields(stored)) return undefined;
  const { key, target, title, show, page } = stored;
  if (typeof key !== 'string' || !isTarget(target)) return undefined;
  return {
    ...{ key, target, title: typeof title === 'string' ? title : key },
    ...omitUndefined({ show: typeof show === 'string' ? show : undefined }),
    ...(isWeb(page) && URL.canParse(page) && { page: new URL(page).href }),
  };
}

function readParts(stored: unknown): PassagePart[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((part: unknown): PassagePart[] => {
    if (!isFields(part)) return [];
    const { speaker, text } = part;
    if (typeof text !== 'string' || text.trim() === '') return [];
    return [typeof speaker === 'string' ? { speaker, text } : { text }];
  });
}

const isTime = (value: unknown): value is number => Number.isFinite(value);
const momentOf = (value: unknown, nowMs: number) =>
  isTime(value) && value > 0 ? Math.min(value, nowMs) : 0;
