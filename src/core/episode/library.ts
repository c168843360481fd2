import { omitUndefined } from '../omit-undefined.ts';
import type { HeldPlace } from '../said/said.ts';
import { isFields, type Fields } from '../text/fields.ts';
import type { Stretch } from '../timeline/timeline.ts';
import { readTiming, writeTiming, type Timing } from '../timeline/timing.ts';
import type { LinkTarget } from './links.ts';

/** Where a listener stopped. */
export interface Place {
  /** Seconds. */
  readonly time: number;
  /** Seconds; NaN where unknown. */
  readonly duration: number;
  /** True after the end was heard; the next visit starts at 0. */
  readonly finished: boolean;
  /** The words that were said there, where a transcript tells. */
  readonly held?: HeldPlace;
  /** How the recording and the transcript fitted there, as far as prints told. */
  readonly fits?: readonly Stretch[];
  /** Milliseconds since 1970 when it was saved. */
  readonly savedMs: number;
}

/** What a listener said of how a recording and its transcript fit. */
export interface KeptTiming {
  /** The recording's address; undefined for one of the listener's own files. */
  readonly audio?: string;
  /** The recording's length in seconds; another length means another recording. */
  readonly duration: number;
  /** `HeadOf` the recording, where it could be read. */
  readonly head?: string;
  readonly timing: Timing;
}

export type LocalKind = 'audio' | 'transcript' | 'chapters' | 'artwork';

export interface LocalFile {
  readonly kind: LocalKind;
  readonly name: string;
  readonly blob: Blob;
}

/** An episode made of the listener's own files; `id` starts with `local-`. */
export interface LocalEpisode {
  readonly id: string;
  readonly title: string;
  readonly files: readonly LocalFile[];
  /** Milliseconds since 1970. */
  readonly openedMs: number;
}

/** An episode of the listener's own files as it is listed. */
export interface LocalHead extends Omit<LocalEpisode, 'files'> {
  /** Size of all its files together, where it is known. */
  readonly bytes?: number;
}

/** An episode that was opened once, and the way to open it again. */
export interface Seen {
  /** The episode's key among all that this browser remembers. */
  readonly key: string;
  readonly target: LinkTarget;
  readonly title: string;
  readonly show?: string;
  readonly artwork?: string;
  /** Address of the recording; missing where there is none, and in records of older versions. */
  readonly audio?: string;
  /** Milliseconds since 1970. */
  readonly openedMs: number;
}

/** An episode as the library lists it. */
export interface ShelfEntry extends Seen {
  readonly place?: Place;
  /** Bytes of its files, if this browser keeps them. */
  readonly bytes?: number;
}

/** Lists and forgets episodes; nothing rejects. */
export interface Shelf {
  /** Every episode that was opened or is kept, the last opened first. */
  entries(): Promise<readonly ShelfEntry[]>;
  see(seen: Seen): Promise<void>;
  /** Forgets episodes with their places and files. */
  forget(keys: readonly string[]): Promise<void>;
}

/**
 * The memory of this browser between visits. If storage is refused (private mode, full disk), reads give undefined or an
 * empty list, writes do nothing, and `available` turns false. Nothing rejects.
 */
export interface Library {
  /** False once the browser has refused storage; `watch` tells. */
  readonly available: boolean;
  place(episodeKey: string): Promise<Place | undefined>;
  /**
   * With `knownMs`, replaces the kept place only if it was saved at that time (0: only if none is kept), so that places
   * that another tab saved or forgot meanwhile stay as they are.
   */
  savePlace(episodeKey: string, place: Place, knownMs?: number): Promise<void>;
  timing(episodeKey: string): Promise<KeptTiming | undefined>;
  /** Without a timing, forgets the kept one. */
  saveTiming(episodeKey: string, kept: KeptTiming | undefined): Promise<void>;
  localEpisodes(): Promise<readonly LocalHead[]>;
  localEpisode(id: string): Promise<LocalEpisode | undefined>;
  /** Resolves to whether it is kept. */
  saveLocalEpisode(episode: LocalEpisode): Promise<boolean>;
  /** Undefined if its code cannot be loaded. */
  shelf(): Promise<Shelf | undefined>;
  watch(listener: () => void): () => void;
}

/** A stored place; undefined if it is damaged. */
export function readPlace(stored: unknown): Place | undefined {
  if (!isFields(stored)) return undefined;
  const { time, duration, finished, held, fits, savedMs } = stored;
  if (!isTime(time) || time < 0) return undefined;
  return {
    time,
    duration: isTime(duration) ? duration : NaN,
    finished: finished === true,
    savedMs: isTime(savedMs) ? savedMs : 0,
    ...omitUndefined({ held: readHeld(held), fits: readFits(fits) }),
  };
}

function readHeld(stored: unknown): HeldPlace | undefined {
  if (!isFields(stored)) return undefined;
  const { words, after } = stored;
  return typeof words === 'string' && isTime(after) ? { words, after } : undefined;
}

function readFits(stored: unknown): readonly Stretch[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  const read = stored.filter(isFields).flatMap(({ audio, transcript, seconds, rate }) => {
    // JSON knows no Infinity.
    const lasts = isTime(seconds) ? seconds : Infinity;
    const isRead = isTime(audio) && isTime(transcript) && isTime(rate);
    return isRead ? [{ audio, transcript, seconds: lasts, rate }] : [];
  });
  return read.length > 0 ? read : undefined;
}

/** A stored timing; undefined if it is damaged. */
export function readKeptTiming(stored: unknown): KeptTiming | undefined {
  if (!isFields(stored)) return undefined;
  const { audio, duration, head } = stored;
  const timing = readTiming(stored);
  if (!timing || !isTime(duration)) return undefined;
  return { duration, timing, ...omitUndefined({ audio: textOf(audio), head: textOf(head) }) };
}

/** A timing as `readKeptTiming` reads it. */
export function writeKeptTiming({ timing, ...recording }: KeptTiming): object {
  return { ...recording, ...writeTiming(timing) };
}

/** A stored record of an opened episode; undefined if it is damaged. A time after `nowMs` came from a wrong clock. */
export function readSeen(stored: unknown, nowMs: number): Seen | undefined {
  if (!isFields(stored)) return undefined;
  const { key, target, title, show, artwork, audio, openedMs } = stored;
  if (typeof key !== 'string' || !isTarget(target)) return undefined;
  return {
    key,
    target,
    title: textOf(title) ?? key,
    ...omitUndefined({ show: textOf(show), artwork: textOf(artwork), audio: textOf(audio) }),
    openedMs: moment(openedMs, nowMs),
  };
}

/** The stored record of an episode of own files, without the files; undefined if it is damaged. */
export function readLocalHead(stored: unknown, nowMs: number): LocalHead | undefined {
  if (!isFields(stored) || typeof stored['id'] !== 'string') return undefined;
  const { id, title, openedMs, bytes } = stored;
  return {
    id,
    title: textOf(title) ?? id,
    openedMs: moment(openedMs, nowMs),
    ...(isTime(bytes) && bytes > 0 && { bytes }),
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
const isTime = (value: unknown): value is number => Number.isFinite(value);
const moment = (value: unknown, nowMs: number) => (isTime(value) ? Math.min(value, nowMs) : 0);

/** Whether a stored value is a way to open an episode. Addresses of shows and pages are the web's: a page is gone to. */
export function isTarget(value: unknown): value is Seen['target'] {
  if (!isFields(value)) return false;
  const { kind, episode, url, id, page } = value;
  switch (kind) {
    case 'pair':
      return isFields(episode) && isPair(episode);
    case 'show':
    case 'feed':
      return isWeb(url) && (page === undefined || isWeb(page));
    default:
      return kind === 'local' && typeof id === 'string';
  }
}

function isPair({ id, title, audio, chapters, artwork, transcripts }: Fields): boolean {
  return (
    typeof id === 'string' &&
    typeof title === 'string' &&
    [audio, chapters, artwork].every((one) => one === undefined || typeof one === 'string') &&
    Array.isArray(transcripts) &&
    transcripts.every((one: unknown) => isFields(one) && typeof one['url'] === 'string')
  );
}

/** Whether a value is an address of the web. */
export const isWeb = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:/i.test(value);
