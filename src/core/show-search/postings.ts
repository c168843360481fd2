import { BitReader, BitWriter, riceParameter } from '../bytes/bits.ts';

/** What the lengths of codes follow from: lines of an episode, and terms of all its lines, each as often as it occurs. */
export interface EpisodeSize {
  readonly lines: number;
  readonly words: number;
}

/** A term's place in its line is counted up to here. */
export const mostPlaces = 0x10000;

/**
 * Writes the postings of an episode's terms, one after the other: how often the term occurs (gamma), then for each
 * occurrence the lines since the one before (Rice), its place in the line (Rice), and whether the next line goes on after
 * it (one bit).
 */
export class PostingsWriter {
  readonly #writer = new BitWriter(1024);
  readonly #lines: number;
  readonly #placeLow: number;

  constructor(size: EpisodeSize) {
    this.#lines = size.lines;
    this.#placeLow = placeParameter(size);
  }

  /** The place of a term in its line (its number), and whether the next line goes on after it, as one number. */
  static placeCode(place: number, goesOn: boolean): number {
    return Math.min(place, mostPlaces - 1) * 2 + (goesOn ? 1 : 0);
  }

  /** Adds a term by pairs of a line and a place code, in order; gives the length in bits. */
  add(pairs: readonly number[]): number {
    const writer = this.#writer;
    const from = writer.length;
    const count = pairs.length / 2;
    const lineLow = riceParameter(this.#lines / count);
    writer.gamma(count);
    let before = 0;
    for (let i = 0; i < pairs.length; i += 2) {
      const code = pairs[i + 1]!;
      writer.rice(pairs[i]! - before, lineLow);
      writer.rice(code >>> 1, this.#placeLow);
      writer.bits(code & 1, 1);
      before = pairs[i]!;
    }
    return writer.length - from;
  }

  written(): Uint8Array {
    this.#writer.endByte();
    return this.#writer.written();
  }
}

/** The parameter of the Rice code for the episodes between those that have a term. */
export const episodeParameter = (episodes: number, having: number) =>
  riceParameter(episodes / having - 1);

const placeParameter = ({ lines, words }: EpisodeSize) => riceParameter(words / lines / 2);

/**
 * Is told of each occurrence of a term: the episode's index, the line's, the term's place in the line, and whether the next
 * line goes on after it.
 */
export type Tell = (episode: number, line: number, place: number, goesOn: boolean) => void;

/**
 * Reads the postings of a term in a show of these episodes: in how many it is (gamma), then for each the episodes since
 * the one before (Rice), and its postings there. False if they are damaged: then it has told what comes before the damage.
 */
export function readPostings(
  postings: Uint8Array,
  episodes: readonly EpisodeSize[],
  tell: Tell,
): boolean {
  const reader = new BitReader(postings);
  const having = reader.gamma();
  const episodeLow = episodeParameter(episodes.length, having);
  let episode = -1;
  for (let i = 0; i < having; i++) {
    episode += 1 + reader.rice(episodeLow);
    const size = episodes[episode];
    const count = reader.gamma();
    if (!size || reader.isOver) return false;
    const lineLow = riceParameter(size.lines / count);
    const placeLow = placeParameter(size);
    let line = 0;
    for (let j = 0; j < count; j++) {
      line += reader.rice(lineLow);
      const place = reader.rice(placeLow);
      const goesOn = reader.bits(1) === 1;
      if (reader.isOver || line >= size.lines || place >= mostPlaces) return false;
      tell(episode, line, place, goesOn);
    }
  }
  return true;
}
