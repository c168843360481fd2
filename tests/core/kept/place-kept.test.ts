import { expect, test } from 'vitest';
import { placeKept } from '../../../src/core/kept/place-kept.ts';
import { SaidText } from '../../../src/core/said/find-said.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';
import { keptOf } from '../../support/kept.ts';

const texts = [
  ...['Good morning.', 'Yes.', 'The tide came up over the harbour wall.', 'Nobody had seen it.'],
  ...['Yes.', 'The boats were lifted onto the road.'],
];
/** Lines of two seconds each, from `from` on. */
const linesOf = (lines: readonly string[], from = 0) =>
  new SaidText(lines.map((text, i): Cue => ({ start: from + 2 * i, end: from + 2 * i + 2, text })));
const tide = keptOf('The tide came up over the harbour wall. Nobody had seen it.');

test('a passage is where it was kept, and goes with its words after something was put in', () => {
  expect(placeKept(linesOf(texts), tide)).toMatchObject({
    ...{ place: { start: 4, end: 8 }, isFound: true },
  });
  expect(placeKept(linesOf(['An advertisement.', ...texts], 30), tide)).toMatchObject({
    ...{ place: { start: 36, end: 40 }, isFound: true },
  });
});

test('a corrected word takes nothing away', () => {
  const corrected = texts.map((text) => text.replace('came up', 'rose'));
  expect(placeKept(linesOf(corrected, 10), tide)).toMatchObject({
    ...{ place: { start: 14 }, isFound: true },
  });
});

test('words that are nowhere are told so, and their time holds', () => {
  expect(placeKept(linesOf(['Something else.', 'Entirely.']), tide)).toMatchObject({
    ...{ place: { start: 4, end: 8 }, isFound: false },
  });
});

test('a word or two are found around their time only', () => {
  const short = keptOf('Yes.', { start: 2, end: 4 });
  expect(placeKept(linesOf(texts), short)).toMatchObject({ place: { start: 2 }, isFound: true });
  const other = texts.map((text) => text.replace('Yes', 'No'));
  expect(placeKept(linesOf(other), short).isFound).toBe(false);
});

test('hundreds of passages in thousands of lines are found where they have moved to', () => {
  const word = (n: number) => `word${n % 97} other${n % 89}`;
  const lines = Array.from({ length: 5000 }, (_, i) => `${word(i)} line ${i} goes ${word(i + 7)}`);
  const text = linesOf(lines, 60);
  const all = Array.from({ length: 300 }, (_, i) => keptOf(lines[i * 16]!, { start: i * 32 }));
  const starts = all.map((kept) => placeKept(text, kept).place.start);
  expect(starts).toEqual(all.map(({ start }) => start + 60));
});
