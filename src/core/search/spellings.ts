import { nearestWords } from '../text/nearest-word.ts';
import { isSpaceless } from '../text/spaceless.ts';
import type { FoldedTranscript } from './folded-transcript.ts';
import { wordPatterns } from './patterns.ts';

/** Words of each transcript that was asked for, and how often each is said. */
const known = new WeakMap<FoldedTranscript, ReadonlyMap<string, number>>();

const word = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * What may have been meant by words of which some are not said: with the nearest that are said in their stead, the
 * likeliest first, `most` of them. None where all are said, or where one has none that is near. Another number is another
 * number, and a script without spaces has no words to compare.
 */
export function* nearestQueries(
  transcript: FoldedTranscript,
  words: readonly string[],
  isWhole: boolean,
  most: number,
): Generator<void, string[]> {
  const patterns = wordPatterns(words, isWhole);
  const isSaid = patterns.map((pattern) => isIn(transcript, pattern));
  yield;
  if (isSaid.every((it) => it)) return [];
  const said = yield* saidIn(transcript);
  const meant = words.map((one, i) =>
    isSaid[i] ? [one] : hasSpellings(one) ? nearestWords(one, said, most) : [],
  );
  if (meant.some(({ length }) => length === 0)) return [];
  if (words.length === 1) return meant[0]!;
  return [meant.map(([likeliest]) => likeliest!).join(' ')];
}

const hasSpellings = (one: string) => !/\d/.test(one) && !isSpaceless(one.codePointAt(0) ?? 0);

function isIn(transcript: FoldedTranscript, pattern: RegExp): boolean {
  for (const { text } of transcript.all()) if (text.search(pattern) >= 0) return true;
  return false;
}

function* saidIn(transcript: FoldedTranscript): Generator<void, ReadonlyMap<string, number>> {
  const before = known.get(transcript);
  if (before) return before;
  const said = new Map<string, number>();
  for (const { text } of transcript.all()) {
    for (const [one] of text.matchAll(word)) said.set(one, (said.get(one) ?? 0) + 1);
    yield;
  }
  known.set(transcript, said);
  return said;
}
