import { expect, test } from 'vitest';
import { lineRange } from '../../../src/core/playback/repeated.ts';

const line = (start: number, end: number, text = 'fourteen chars') => ({ start, end, text });

test('a line is heard from its start to its end', () => {
  expect(lineRange([line(1, 3), line(4, 5)], 0)).toEqual({ start: 1, end: 3 });
  expect(lineRange([line(1, 3), line(4, 5)], 1)).toEqual({ start: 4, end: 5 });
});

test('where the next line begins a little before its end, it ends there', () => {
  expect(lineRange([line(1, 3), line(2.8, 5)], 0)).toEqual({ start: 1, end: 2.8 });
});

test('a line within a line cuts nothing off', () => {
  expect(lineRange([line(1, 9), line(3, 4)], 0)).toEqual({ start: 1, end: 9 });
  expect(lineRange([line(1, 3), line(1, 3)], 0)).toEqual({ start: 1, end: 3 });
});

test('a line that has no length is heard for as long as its words take, or to the next start', () => {
  expect(lineRange([line(5, 5)], 0)).toEqual({ start: 5, end: 6 });
  expect(lineRange([line(5, 5), line(5.75, 7)], 0)).toEqual({ start: 5, end: 5.75 });
  expect(lineRange([line(5, 5), line(5, 7)], 0)).toEqual({ start: 5, end: 6 });
  expect(lineRange([line(5, 5.01, 'x'.repeat(28)), line(9, 10)], 0)).toEqual({ start: 5, end: 7 });
});

test('no line is no stretch', () => {
  expect(lineRange([], 0)).toBeUndefined();
  expect(lineRange([line(1, 3)], -1)).toBeUndefined();
});
