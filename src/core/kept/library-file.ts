import {
  readKeptTiming,
  readPlace,
  readSeen,
  writeKeptTiming,
  type KeptTiming,
  type Place,
  type Seen,
} from '../episode/library.ts';
import { fieldsIn, isFields, type Fields } from '../text/fields.ts';
import { readKept, type KeptPassage } from './kept-passage.ts';

/** A timing that a listener set, and when; 0 for one that was kept before that was noted. */
export interface DatedTiming extends KeptTiming {
  readonly savedMs: number;
}

/** What a browser remembers: places and timings by the keys of their episodes. */
export interface LibraryRecords {
  readonly episodes: readonly Seen[];
  readonly places: ReadonlyMap<string, Place>;
  readonly timings: ReadonlyMap<string, DatedTiming>;
  readonly passages: readonly KeptPassage[];
}

/** A library as it lies in a file. */
export interface LibraryFile extends LibraryRecords {
  readonly settings: Fields;
  /** Records that could not be read. */
  readonly damaged: number;
}

const FORMAT = 'cueline-library';
const VERSION = 1;

/** Writes a library as JSON (`docs/library-file.md`); what is not known of it is left out. */
export function writeLibraryFile(
  records: Partial<LibraryRecords>,
  savedMs: number,
  settings?: Fields,
): string {
  const { episodes, places, timings, passages } = records;
  const file = {
    format: FORMAT,
    version: VERSION,
    saved: new Date(savedMs).toISOString(),
    settings,
    episodes,
    places: places && Object.fromEntries(places),
    timings: timings && Object.fromEntries([...timings].map(([key, one]) => [key, written(one)])),
    passages,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const written = ({ savedMs, ...kept }: DatedTiming): object => ({
  ...writeKeptTiming(kept),
  savedMs,
});

/** Why a file is no library that can be read here. */
export type LibraryFileFault = 'empty' | 'not-json' | 'other' | 'newer';

/** Reads a library from a file's text: every record that can be read, and how many cannot, or why it is none. */
export function readLibraryFile(text: string, nowMs: number): LibraryFile | LibraryFileFault {
  if (text.trim() === '') return 'empty';
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return 'not-json';
  }
  if (!isFields(json) || json['format'] !== FORMAT) return 'other';
  const { version } = json;
  if (typeof version === 'number' && version > VERSION) return 'newer';
  let damaged = 0;
  const whole = <T>(one: T | undefined): T[] => {
    if (one !== undefined) return [one];
    damaged++;
    return [];
  };
  const byKey = <T>(all: unknown, read: (one: unknown) => T | undefined) =>
    new Map(
      Object.entries(isFields(all) ? all : {}).flatMap(([key, one]) =>
        whole(read(one)).map((value): [string, T] => [key, value]),
      ),
    );
  /** What a wrong clock dated would stay the newest for ever. */
  const notAhead = <T extends { readonly savedMs: number }>(one: T | undefined) =>
    one && { ...one, savedMs: Math.min(one.savedMs, nowMs) };
  const { settings, episodes, places, timings, passages } = json;
  const list = (all: unknown): readonly unknown[] => (Array.isArray(all) ? all : []);
  return {
    settings: isFields(settings) ? settings : {},
    episodes: newest(
      list(episodes).flatMap((one) => whole(readSeen(one, nowMs))),
      ({ key, openedMs }) => [key, openedMs],
    ),
    places: byKey(places, (one) => notAhead(readPlace(one))),
    timings: byKey(timings, (one) => notAhead(readDatedTiming(one))),
    passages: newest(
      list(passages).flatMap((one) => whole(readKept(one, nowMs))),
      ({ id, changedMs }) => [id, changedMs],
    ),
    damaged,
  };
}

/** Of several records of one key, the newest. */
function newest<T>(all: readonly T[], dated: (one: T) => readonly [key: string, ms: number]): T[] {
  const found = new Map<string, T>();
  for (const one of all) {
    const [key, ms] = dated(one);
    const before = found.get(key);
    if (!before || dated(before)[1] < ms) found.set(key, one);
  }
  return [...found.values()];
}

/** A stored timing with its date; undefined if it is damaged. */
export function readDatedTiming(stored: unknown): DatedTiming | undefined {
  const kept = readKeptTiming(stored);
  const [{ savedMs } = {}] = fieldsIn([stored]);
  return kept && { ...kept, savedMs: typeof savedMs === 'number' ? savedMs : 0 };
}
