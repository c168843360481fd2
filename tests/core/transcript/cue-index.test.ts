import { expect, test } from 'vitest';
import { cueAt, firstIndex } from '../../../src/core/transcript/cue-index.ts';

const cues = [{ start: 1 }, { start: 2 }, { start: 2 }, { start: 5 }];

test('the active cue is the last that started at or before now', () => {
  expect([0, 1, 1.9, 2, 4.99, 5, 99].map((time) => cueAt(cues, time))).toEqual([
    -1, 0, 0, 2, 2, 3, 3,
  ]);
});

test('without cues there is no active cue', () => {
  expect(cueAt([], 3)).toBe(-1);
});

test('the first index for which something holds is found; the count, where it holds for none', () => {
  const firstFrom = (least: number) => firstIndex(4, (index) => index >= least);
  expect([-1, 0, 1, 3, 4, 9].map(firstFrom)).toEqual([0, 0, 1, 3, 4, 4]);
  expect(firstIndex(0, () => true)).toBe(0);
});
