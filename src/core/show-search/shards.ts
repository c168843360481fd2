import { FetchFailure } from '../episode/fetching.ts';
import { firstIndex } from '../transcript/cue-index.ts';
import { BitReader } from '../bytes/bits.ts';
import type { Directory, Shard } from './directory.ts';
import { isNameOf } from './terms.ts';

/** Fetches a file of the index by its name. Rejects with `FetchFailure`, or with the signal's reason once aborted. */
export type FetchIndexFile = (name: string, signal: AbortSignal) => Promise<Uint8Array>;

/** Bytes of shards that are kept for the next search. */
const keptBytes = 16 * 2 ** 20;

/** The shards of an index, fetched once while there is room for them. */
export class Shards {
  readonly #fetchFile: FetchIndexFile;
  /** By name, the ones used last at the end. */
  readonly #kept = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(fetchFile: FetchIndexFile) {
    this.#fetchFile = fetchFile;
  }

  /** A shard's content; undefined if it could not be fetched. Rejects with the signal's reason. */
  async get({ name }: Shard, signal: AbortSignal): Promise<Uint8Array | undefined> {
    const known = this.#kept.get(name);
    const content = known ?? (await this.#fetch(name, signal));
    if (content) this.#keep(name, content);
    return content;
  }

  async #fetch(name: string, signal: AbortSignal): Promise<Uint8Array | undefined> {
    try {
      return await this.#fetchFile(name, signal);
    } catch (error) {
      if (error instanceof FetchFailure) return undefined;
      throw error;
    }
  }

  #keep(name: string, content: Uint8Array): void {
    if (!this.#kept.delete(name)) this.#bytes += content.length;
    this.#kept.set(name, content);
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= keptBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }
}

/** The shards that may have a term, in one or joined, or with `mayBegin` a term that begins with it. */
export function shardsOf({ shards }: Directory, term: string, mayBegin: boolean): readonly Shard[] {
  const from = Math.max(0, firstIndex(shards.length, (i) => shards[i]!.first > term) - 1);
  const isPast = (first: string) =>
    first > term && !(mayBegin ? first.startsWith(term) : isNameOf(term, first));
  const to = firstIndex(shards.length, (i) => isPast(shards[i]!.first));
  return shards.slice(from, to);
}

/** A term of a shard, with its postings in the whole show. */
export interface FoundTerm {
  readonly term: string;
  readonly postings: Uint8Array;
}

/** The terms of a shard that fit; undefined if it is damaged. */
export function termsIn(
  content: Uint8Array,
  isWanted: (term: string) => boolean,
): FoundTerm[] | undefined {
  const reader = new BitReader(content);
  const terms = new TextDecoder().decode(reader.take(reader.varint())).split('\n');
  const lengths = terms.map(() => reader.varint());
  let from = reader.at / 8;
  const found: FoundTerm[] = [];
  for (const [i, term] of terms.entries()) {
    const to = from + lengths[i]!;
    if (isWanted(term)) found.push({ term, postings: content.subarray(from, to) });
    from = to;
  }
  return reader.isOver || from !== content.length ? undefined : found;
}
