import { expect, expectTypeOf, test } from 'vitest';
import {
  nextPlacedMoment,
  placedWordAt,
  type PlacedWord,
} from '../../../src/core/placed-words/placed-word.ts';
import type { Word } from '../../../src/core/transcript/cue.ts';

const words: readonly PlacedWord[] = [
  { from: 0, to: 2, saidFrom: 1, saidTo: 2 },
  { from: 3, to: 5, saidFrom: 2, saidTo: 3 },
  { from: 6, to: 8, saidFrom: 4, saidTo: 5 },
];

test('the word at a moment is the one that has begun and is not over', () => {
  expect([0.5, 1, 1.9, 2, 3, 4.5, 5].map((time) => placedWordAt(words, time)?.from)).toEqual(
    [undefined, 0, 0, 3, undefined, 6, undefined], // prettier-ignore
  );
  expect(placedWordAt([], 1)).toBeUndefined();
});

test('the next moment is the next start or end', () => {
  expect([0, 1, 2.5, 3, 4, 5].map((time) => nextPlacedMoment(words, time))).toEqual([
    1,
    2,
    3,
    4,
    5,
    Infinity,
  ]);
  expect(nextPlacedMoment([], 0)).toBe(Infinity);
});

test('a placed word cannot pass for one that was measured, nor the other way round', () => {
  expectTypeOf<PlacedWord>().not.toExtend<Word>();
  expectTypeOf<Word>().not.toExtend<PlacedWord>();
});
