import { expect, test } from 'vitest';
import { passagePlaces } from '../../../src/core/passage/passage-places.ts';

const words = [
  { start: 10, end: 10.4, from: 0, to: 3 },
  { start: 10.5, end: 10.9, from: 4, to: 7 },
  { start: 11.5, end: 12, from: 8, to: 13 },
];
const cues = [
  { start: 5, end: 9, text: 'Before.' },
  { start: 10, end: 12, text: 'One two three', words },
  { start: 12, end: 14, text: 'Four.' },
];
const places = (start: number, end: number) => {
  const found = passagePlaces(cues, { start, end });
  return found && [found.from.line, found.from.offset, found.to.line, found.to.offset];
};

test('lines without words are marked whole', () => {
  expect(places(12.5, 13)).toEqual([2, 0, 2, 5]);
});

test('a line that starts where the passage ends is not part of it', () => {
  expect(places(10, 12)).toEqual([1, 0, 1, 13]);
});

test('words are marked where their times are known', () => {
  expect(places(10.5, 10.9)).toEqual([1, 4, 1, 7]);
  expect(places(10.5, 14)).toEqual([1, 4, 2, 5]);
});

test('a start that was rounded down to a thousandth is that of its line', () => {
  expect(places(11.9995, 14)).toEqual([2, 0, 2, 5]);
});

test('beyond the last line it is the last line, without lines nothing', () => {
  expect(places(90, 95)).toEqual([2, 0, 2, 5]);
  expect(passagePlaces([], { start: 1, end: 2 })).toBeUndefined();
});
