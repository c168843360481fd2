import { fold } from '../text/fold.ts';
import type { Cue } from '../transcript/cue.ts';
import { BitReader, BitWriter } from '../bytes/bits.ts';
import { PostingsWriter } from './postings.ts';
import { joinedName, joinedTerms, termsOf } from './terms.ts';

/** A line as the index takes it. */
export type IndexedLine = Pick<Cue, 'text' | 'speaker'>;

/** The terms of one episode. */
export interface EpisodeTerms {
  readonly lines: number;
  /** Terms of all lines, each as often as it occurs. */
  readonly words: number;
  /** In order of their UTF-16 units, each once. */
  readonly terms: readonly string[];
  /** Where the postings of each term begin in `bits`, and at last where they end. */
  readonly begins: Uint32Array;
  readonly bits: Uint8Array;
}

/** Changes whenever other terms are found in the same text, or are written in another way. */
const version = 3;

/**
 * The terms of an episode's lines, packed in about 25 bytes a line: a second run gives them to the index instead of the
 * lines, which need not be read again. Equal lines give equal bytes.
 */
export function packTerms(lines: readonly IndexedLine[]): Uint8Array {
  const { found, words } = findTerms(lines);
  const terms = [...found.keys()].sort();
  const names = new TextEncoder().encode(terms.join('\n'));
  const postings = new PostingsWriter({ lines: lines.length, words });
  const writer = new BitWriter(names.length + words * 2 + 16);
  for (const number of [version, lines.length, words, names.length]) writer.varint(number);
  writer.append(names);
  const lengths = terms.map((term) => postings.add(found.get(term)!));
  for (const length of lengths) writer.varint(length);
  writer.append(postings.written());
  return writer.written();
}

/** For each term, pairs of a line and a place code, in order. */
function findTerms(lines: readonly IndexedLine[]) {
  const found = new Map<string, number[]>();
  let words = 0;
  let folded = fold(lines[0]?.text ?? '');
  for (const [line, { speaker }] of lines.entries()) {
    const following = lines[line + 1];
    const next = following ? fold(following.text) : '';
    const goesOn = following !== undefined && following.speaker === speaker;
    const terms = termsOf(folded, goesOn ? next : '');
    const add = (text: string, place: number, last = place) => {
      const code = PostingsWriter.placeCode(place, goesOn && last === terms.length - 1);
      const known = found.get(text);
      if (known) known.push(line, code);
      else found.set(text, [line, code]);
      words++;
    };
    for (const [place, { text }] of terms.entries()) add(text, place);
    for (const joined of joinedTerms(folded, terms)) {
      add(joinedName(joined), joined.first, joined.last);
    }
    folded = next;
  }
  return { found, words };
}

/** Reads what `packTerms` made; undefined if it is damaged, or of another version. */
export function unpackTerms(packed: Uint8Array): EpisodeTerms | undefined {
  const reader = new BitReader(packed);
  if (reader.varint() !== version) return undefined;
  const lines = reader.varint();
  const words = reader.varint();
  const names = new TextDecoder().decode(reader.take(reader.varint()));
  const terms = names === '' ? [] : names.split('\n');
  const begins = new Uint32Array(terms.length + 1);
  for (let i = 0; i < terms.length; i++) begins[i + 1] = begins[i]! + reader.varint();
  const bits = packed.subarray(reader.at / 8);
  const isWhole = !reader.isOver && bits.length === Math.ceil(begins.at(-1)! / 8);
  return isWhole ? { lines, words, terms, begins, bits } : undefined;
}
