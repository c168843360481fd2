import { expect, test } from 'vitest';
import {
  speakerShares,
  stepTo,
  talkOverTime,
  toStretches,
} from '../../../src/core/transcript/speaker-statistics.ts';

const said = (speaker: string | undefined, start: number, end: number) => ({
  ...{ start, end, text: 'words' },
  ...(speaker !== undefined && { speaker }),
});

test('who speaks most comes first, with their lines and their share of the time', () => {
  const cues = [said('Ann', 0, 1), said('Ben', 1, 6), said('Ann', 6, 8), said(undefined, 8, 90)];
  expect(speakerShares(cues)).toEqual([
    { name: 'Ben', lines: 1, share: 5 / 8 },
    { name: 'Ann', lines: 2, share: 3 / 8 },
  ]);
});

test('where no line takes time, the lines are counted', () => {
  const cues = [said('Ann', 0, 0), said('Ben', 0, 0), said('Ann', 0, 0), said('Ann', 0, 0)];
  expect(speakerShares(cues)).toMatchObject([
    { name: 'Ann', share: 0.75 },
    { name: 'Ben', share: 0.25 },
  ]);
});

test('where nobody is named, there is nobody', () => {
  expect(speakerShares([said(undefined, 0, 1)])).toEqual([]);
});

const saidInTurn = (...speakers: (string | undefined)[]) =>
  speakers.map((speaker, i) => ({
    ...{ start: i, end: i + 0.5, text: 'words' },
    ...(speaker !== undefined && { speaker }),
  }));

test('lines of one speaker are a stretch, until another speaks', () => {
  expect(toStretches(saidInTurn('Ann', 'Ann', 'Ben', 'Ann'))).toEqual([
    { speaker: 'Ann', first: 0, lines: 2, start: 0, end: 1.5 },
    { speaker: 'Ben', first: 2, lines: 1, start: 2, end: 2.5 },
    { speaker: 'Ann', first: 3, lines: 1, start: 3, end: 3.5 },
  ]);
});

test('lines of nobody belong to no stretch, and part what stands around them', () => {
  expect(
    toStretches(saidInTurn(undefined, 'Ann', undefined, 'Ann')).map(({ first }) => first),
  ).toEqual([...[1, 3]]);
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
  const all = toStretches(saidInTurn('Ann', 'Ben', 'Ann', 'Ann', 'Ben'));
  const step = (line: number, by: 1 | -1) => stepTo(all, 'Ann', line, by)?.first;
  expect([step(-1, 1), step(0, 1), step(1, 1), step(2, 1)]).toEqual([0, 2, 2, undefined]);
  expect([step(4, -1), step(3, -1), step(2, -1), step(0, -1)]).toEqual([2, 2, 0, undefined]);
});

const stretch = (speaker: string, start: number, end: number) => ({
  ...{ speaker, start, end, first: 0, lines: 1 },
});

test('each speaker’s talk is laid out along the time', () => {
  const talk = talkOverTime(
    [stretch('Ann', 0, 50), stretch('Ben', 50, 75), stretch('Ann', 75, 100)],
    100,
    10,
  );
  expect([...talk]).toEqual([
    [
      'Ann',
      [
        [0, 0.5],
        [0.75, 1],
      ],
    ],
    ['Ben', [[0.5, 0.75]]],
  ]);
});

test('what is too small to be seen apart is one, and nothing is too small to be seen', () => {
  const many = Array.from({ length: 1000 }, (_, i) => stretch('Ann', i, i + 0.1));
  expect(talkOverTime(many, 1000, 100).get('Ann')).toHaveLength(1);
  const [[from, to] = [0, 0]] =
    talkOverTime([stretch('Ann', 500, 500)], 1000, 100).get('Ann') ?? [];
  expect(to - from).toBeCloseTo(0.01);
});

test('nothing stands after the end, and without a length there is no picture', () => {
  expect(talkOverTime([stretch('Ann', 150, 160)], 100, 10).get('Ann')).toEqual([[0.9, 1]]);
  expect(talkOverTime([stretch('Ann', 0, 0)], 0, 10).size).toBe(0);
});
