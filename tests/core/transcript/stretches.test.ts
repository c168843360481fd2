import { expect, test } from 'vitest';
import { stepTo, toStretches } from '../../../src/core/transcript/stretches.ts';

const said = (...speakers: (string | undefined)[]) =>
  speakers.map((speaker, i) => ({
    ...{ start: i, end: i + 0.5, text: 'words' },
    ...(speaker !== undefined && { speaker }),
  }));

test('lines of one speaker are a stretch, until another speaks', () => {
  expect(toStretches(said('Ann', 'Ann', 'Ben', 'Ann'))).toEqual([
    { speaker: 'Ann', first: 0, lines: 2, start: 0, end: 1.5 },
    { speaker: 'Ben', first: 2, lines: 1, start: 2, end: 2.5 },
    { speaker: 'Ann', first: 3, lines: 1, start: 3, end: 3.5 },
  ]);
});

test('lines of nobody belong to no stretch, and part what stands around them', () => {
  expect(toStretches(said(undefined, 'Ann', undefined, 'Ann')).map(({ first }) => first)).toEqual([
    ...[1, 3],
  ]);
  expect(toStretches([])).toEqual([]);
});

test('a line that ends before the one before it does not shorten the stretch', () => {
  const cues = [
    { start: 0, end: 9, text: 'long', speaker: 'Ann' },
    { start: 1, end: 2, text: 'short', speaker: 'Ann' },
  ];
  expect(toStretches(cues)[0]).toMatchObject({ start: 0, end: 9 });
});

test('a step leads to the next or the previous stretch of the speaker', () => {
  const all = toStretches(said('Ann', 'Ben', 'Ann', 'Ann', 'Ben'));
  const step = (line: number, by: 1 | -1) => stepTo(all, 'Ann', line, by)?.first;
  expect([step(-1, 1), step(0, 1), step(1, 1), step(2, 1)]).toEqual([0, 2, 2, undefined]);
  expect([step(4, -1), step(3, -1), step(2, -1), step(0, -1)]).toEqual([2, 2, 0, undefined]);
});
