import { isFields } from '../core/text/fields.ts';
import type { Oddity } from './published-show.ts';

/** A file of the folder as it was when its episode was last published. */
export interface SourceRecord {
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
  /** Names its content (`file-print.ts`). */
  readonly print: string;
}

/** What is remembered of a published episode, so that its address stays and its work is not done again. */
export interface LastEpisode {
  readonly id: string;
  readonly guid: string;
  /** `PublishedEpisode.key`. */
  readonly key: string;
  /** ISO 8601, where it was taken from the file's own date. */
  readonly published?: string;
  /** The recording, or the transcript of an episode without one: a file or an address. */
  readonly source?: SourceRecord | string;
  /** What its transcripts say of their languages, in their order. */
  readonly languages: readonly (string | null)[];
  readonly oddities: readonly Oddity[];
}

/** What is odd in an episode's files, and what was found in them. */
export type EpisodeReading = Pick<LastEpisode, 'languages' | 'oddities'>;

/** Reads one remembered episode; anything else than what was written is as if nothing was. */
export function readLastEpisode(id: string, value: unknown): LastEpisode | undefined {
  if (!isFields(value)) return undefined;
  const { guid, key, published, source, languages, oddities } = value;
  if (typeof guid !== 'string' || typeof key !== 'string') return undefined;
  const own = readSource(source);
  return {
    id,
    guid,
    key,
    ...(typeof published === 'string' && { published }),
    ...(own !== undefined && { source: own }),
    languages: Array.isArray(languages)
      ? languages.map((one: unknown) => (typeof one === 'string' ? one : null))
      : [],
    oddities: Array.isArray(oddities) ? oddities.flatMap(readOddity) : [],
  };
}

function readSource(value: unknown): LastEpisode['source'] {
  if (typeof value === 'string') return value;
  if (!isFields(value)) return undefined;
  const { path, size, modifiedMs, print } = value;
  return typeof path === 'string' &&
    typeof size === 'number' &&
    typeof modifiedMs === 'number' &&
    typeof print === 'string'
    ? { path, size, modifiedMs, print }
    : undefined;
}

function readOddity(value: unknown): Oddity[] {
  if (!isFields(value) || typeof value['text'] !== 'string') return [];
  const { file, line, text, weight } = value;
  return [
    {
      ...(typeof file === 'string' && { file }),
      ...(typeof line === 'number' && { line }),
      text,
      weight: weight === 'note' ? 'note' : 'fault',
    },
  ];
}
