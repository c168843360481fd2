import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pausesOf } from '../../../src/core/playback/pauses.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';

const cue = (start: number, end: number, more: Partial<Cue> = {}): Cue => ({
  ...{ start, end, text: 'word' },
  ...more,
});

test('a pause between two lines is left whole at both ends by a quarter of a second', () => {
  expect(pausesOf([cue(0, 2), cue(4, 6)])).toEqual([{ start: 2.25, end: 3.75 }]);
});

test('what is shorter than a pause is how people breathe', () => {
  expect(pausesOf([cue(0, 2), cue(2.79, 4), cue(5, 6)])).toEqual([{ start: 4.25, end: 4.75 }]);
});

test('a long gap is music, and left alone', () => {
  expect(pausesOf([cue(0, 2), cue(14.1, 15), cue(27, 28)])).toEqual([{ start: 15.25, end: 26.75 }]);
});

test('nothing is a pause before the first line or after the last', () => {
  expect(pausesOf([cue(9, 10)])).toEqual([]);
  expect(pausesOf([])).toEqual([]);
});

test('while any of several lines is still spoken there is no pause', () => {
  expect(pausesOf([cue(0, 9), cue(1, 2), cue(5, 6), cue(11, 12)])).toEqual([
    { start: 9.25, end: 10.75 },
  ]);
});

test('a line whose end is drawn out to the next start ends with its last word', () => {
  const words = [{ start: 0, end: 1, from: 0, to: 4 }];
  expect(pausesOf([cue(0, 5, { text: 'word.', words }), cue(5, 6)])).toEqual([
    { start: 1.25, end: 4.75 },
  ]);
});

test('a last word whose time is not known is spoken to the end of the line', () => {
  const words = [{ start: 0, end: 1, from: 0, to: 4 }];
  expect(pausesOf([cue(0, 5, { text: 'word more', words }), cue(5, 6)])).toEqual([]);
});

test('a line that has no length is spoken for as long as its words take', () => {
  const text = 'x'.repeat(28);
  expect(pausesOf([cue(0, 0, { text }), cue(2, 3)])).toEqual([]);
  expect(pausesOf([cue(0, 0, { text }), cue(4, 5)])).toEqual([{ start: 2.25, end: 3.75 }]);
});

test('a last word that has no length says nothing of the end', () => {
  const words = [{ start: 0, end: 0, from: 0, to: 4 }];
  expect(pausesOf([cue(0, 5, { text: 'word', words }), cue(5, 6)])).toEqual([]);
});

test('pauses are in order, apart, and touch no line', () => {
  const time = fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10);
  const lines = fc.array(fc.tuple(time, fc.integer({ min: 0, max: 60 })), { maxLength: 20 });
  fc.assert(
    fc.property(lines, (drawn) => {
      const cues = drawn
        .map(([start, tenths]) => cue(start, start + tenths / 10))
        .sort((a, b) => a.start - b.start);
      let before = -Infinity;
      for (const { start, end } of pausesOf(cues)) {
        expect(start).toBeGreaterThan(before);
        expect(end).toBeGreaterThan(start);
        for (const one of cues) expect(one.end <= start || one.start >= end).toBe(true);
        before = end;
      }
    }),
  );
});
