import { expect, test } from 'vitest';
import { chapterLines } from '../../../../src/core/episode/chapters/chapter-lines.ts';

const cues = [0, 4, 9.4, 10.2, 30].map((start) => ({ start }));
const lines = (chapters: readonly (readonly [start: number, title: string])[]) =>
  Object.fromEntries(
    chapterLines(
      cues,
      chapters.map(([start, title]) => ({ start, title })),
    ),
  );

test('a chapter stands above the line that starts nearest to it', () => {
  const chapters = [
    [0, 'Opening'],
    [10, 'The harbour'],
    [29.5, 'The end'],
  ] as const;
  expect(lines(chapters)).toEqual({ 0: ['Opening'], 3: ['The harbour'], 4: ['The end'] });
});

test('a chapter that begins within a long line stands above the next', () => {
  expect(
    lines([
      [0, 'Opening'],
      [14, 'The harbour'],
    ]),
  ).toEqual({
    0: ['Opening'],
    4: ['The harbour'],
  });
});

test('chapters of one line stand above it in their order', () => {
  expect(
    lines([
      [9.5, 'One'],
      [9.6, 'Two'],
    ]),
  ).toEqual({ 2: ['One', 'Two'] });
});

test('chapters after the last line, without a title or silent have no heading', () => {
  const silent = { start: 4, title: 'A picture', silent: true } as const;
  const others = [
    { start: 0, title: 'Opening' },
    { start: 9, title: '' },
    { start: 10.2, title: 'The harbour' },
    { start: 90, title: 'Credits' },
  ];
  expect([...chapterLines(cues, [...others, silent]).keys()]).toEqual([0, 3]);
});

test('a single chapter divides nothing', () => {
  expect(lines([[0, 'The whole']])).toEqual({});
});
