import { shortHash } from '../short-hash.ts';
import { BitReader, BitWriter } from '../bytes/bits.ts';
import { directoryName, writeDirectory, type IndexedEpisode, type Shard } from './directory.ts';
import type { EpisodeTerms } from './episode-terms.ts';
import { episodeParameter } from './postings.ts';

/** A file of the index, by its path in the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Bytes after which a shard ends. One term is never parted, so a frequent one makes a longer shard. */
const shardBytes = 27_000;

/** The postings of an episode; its terms by their numbers. */
interface Gathered {
  readonly numbers: Uint32Array;
  readonly begins: Uint32Array;
  readonly bits: Uint8Array;
}

/**
 * Makes the index of a show from the terms of its episodes, given one after the other: it keeps about 35 bytes for each
 * line of the show. Equal episodes in the same order give equal files.
 */
export class ShowIndexWriter {
  readonly #episodes: IndexedEpisode[] = [];
  readonly #gathered: Gathered[] = [];
  /** Terms are numbered as they come. */
  readonly #numbers = new Map<string, number>();

  add(id: string, { lines, words, terms, begins, bits }: EpisodeTerms): void {
    this.#episodes.push({ id, lines, words });
    const numbers = new Uint32Array(terms.length);
    for (let i = 0; i < terms.length; i++) numbers[i] = this.#numberOf(terms[i]!);
    // A copy of the bits alone, without the names beside them.
    this.#gathered.push({ numbers, begins, bits: bits.slice() });
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** The files, the directory last. */
  *files(): Iterable<IndexFile> {
    const shards: Shard[] = [];
    for (const { first, content } of this.#shards()) {
      const name = `${shortHash(content)}.bin`;
      shards.push({ first, name, bytes: content.length });
      yield { path: name, content };
    }
    const directory = { episodes: this.#episodes, shards };
    yield { path: directoryName, content: writeDirectory(directory) };
  }

  *#shards(): Iterable<{ first: string; content: Uint8Array }> {
    const places = this.#placesByTerm();
    let terms: string[] = [];
    let lengths: number[] = [];
    let postings = new BitWriter(shardBytes);
    for (const term of [...this.#numbers.keys()].sort()) {
      const before = postings.length;
      this.#write(postings, places(this.#numbers.get(term)!));
      terms.push(term);
      lengths.push((postings.length - before) / 8);
      if (postings.length / 8 + terms.length * 8 < shardBytes) continue;
      yield { first: terms[0]!, content: shardOf(terms, lengths, postings.written()) };
      terms = [];
      lengths = [];
      postings = new BitWriter(shardBytes);
    }
    if (terms[0] === undefined) return;
    yield { first: terms[0], content: shardOf(terms, lengths, postings.written()) };
  }

  /** Gives for a term's number pairs of an episode's index and the term's place in that episode, in order. */
  #placesByTerm(): (term: number) => Uint32Array {
    const ends = new Uint32Array(this.#numbers.size + 1);
    for (const { numbers } of this.#gathered) {
      for (const number of numbers) ends[number + 1]! += 2;
    }
    for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!;
    const pairs = new Uint32Array(ends.at(-1)!);
    const next = ends.slice();
    for (const [episode, { numbers }] of this.#gathered.entries()) {
      for (let place = 0; place < numbers.length; place++) {
        const number = numbers[place]!;
        const at = next[number]!;
        pairs[at] = episode;
        pairs[at + 1] = place;
        next[number] = at + 2;
      }
    }
    return (term) => pairs.subarray(ends[term], ends[term + 1]);
  }

  #write(writer: BitWriter, places: Uint32Array): void {
    const having = places.length / 2;
    const low = episodeParameter(this.#episodes.length, having);
    writer.gamma(having);
    let before = -1;
    for (let i = 0; i < places.length; i += 2) {
      const episode = places[i]!;
      const place = places[i + 1]!;
      const { begins, bits } = this.#gathered[episode]!;
      const from = begins[place]!;
      writer.rice(episode - before - 1, low);
      writer.copy(new BitReader(bits, from), begins[place + 1]! - from);
      before = episode;
    }
    writer.endByte();
  }
}

function shardOf(
  terms: readonly string[],
  lengths: readonly number[],
  postings: Uint8Array,
): Uint8Array {
  const names = new TextEncoder().encode(terms.join('\n'));
  const writer = new BitWriter(names.length + postings.length + terms.length * 3 + 8);
  writer.varint(names.length);
  writer.append(names);
  for (const length of lengths) writer.varint(length);
  writer.append(postings);
  return writer.written();
}
