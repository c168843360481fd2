import { isFields } from '../text/fields.ts';

/** An episode in the index; its place in the directory is its index in the postings. */
export interface IndexedEpisode {
  readonly id: string;
  readonly lines: number;
  /** Terms of all lines, each as often as it occurs. */
  readonly words: number;
}

/** A file of the index: the terms from `first` up to the first of the next one. */
export interface Shard {
  readonly first: string;
  /** Its file name is made of its content, so that no cache mixes two builds. */
  readonly name: string;
  readonly bytes: number;
}

/** The one file of the index with a fixed name. */
export interface Directory {
  readonly episodes: readonly IndexedEpisode[];
  /** In order of their first terms. */
  readonly shards: readonly Shard[];
}

/** Folder of a published site that holds the index. */
export const indexFolder = 'search/';
/** The directory's file name, in the folder of the index. */
export const directoryName = 'index.json';
/** Changes with the format of the directory, the shards or the terms. */
const version = 1;

export function writeDirectory({ episodes, shards }: Directory): string {
  return `${JSON.stringify({
    version,
    episodes: episodes.map(({ id, lines, words }) => [id, lines, words]),
    shards: shards.map(({ first, name, bytes }) => [first, name, bytes]),
  })}\n`;
}

/** Most lines of an episode and most words of it: more is damage. */
const most = 2 ** 22;

/** Reads what `writeDirectory` wrote; undefined for anything else. */
export function readDirectory(text: string): Directory | undefined {
  const json = parse(text);
  if (!isFields(json) || json['version'] !== version) return undefined;
  const episodes = listOf(json['episodes'], (item): IndexedEpisode | undefined => {
    const [id, lines, words] = item;
    return typeof id === 'string' && isCount(lines) && isCount(words)
      ? { id, lines, words }
      : undefined;
  });
  const shards = listOf(json['shards'], (item): Shard | undefined => {
    const [first, name, bytes] = item;
    return typeof first === 'string' && isFileName(name) && isCount(bytes)
      ? { first, name, bytes }
      : undefined;
  });
  return episodes && shards && { episodes, shards };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller says that it is not a directory.
    return undefined;
  }
}

function listOf<T>(
  value: unknown,
  read: (item: readonly unknown[]) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const list = value.map((item) => (Array.isArray(item) ? read(item) : undefined));
  return list.every((item) => item !== undefined) ? list : undefined;
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < most;

const isFileName = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z\d]+\.bin$/.test(value);
