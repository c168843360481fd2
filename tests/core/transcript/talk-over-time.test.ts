import { expect, test } from 'vitest';
import { talkOverTime } from '../../../src/core/transcript/talk-over-time.ts';

const said = (speaker: string, start: number, end: number) => ({
  ...{ speaker, start, end, first: 0, lines: 1 },
});

test('each speaker’s talk is laid out along the time', () => {
  const talk = talkOverTime(
    [said('Ann', 0, 50), said('Ben', 50, 75), said('Ann', 75, 100)],
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
  const many = Array.from({ length: 1000 }, (_, i) => said('Ann', i, i + 0.1));
  expect(talkOverTime(many, 1000, 100).get('Ann')).toHaveLength(1);
  const [[from, to] = [0, 0]] = talkOverTime([said('Ann', 500, 500)], 1000, 100).get('Ann') ?? [];
  expect(to - from).toBeCloseTo(0.01);
});

test('nothing stands after the end, and without a length there is no picture', () => {
  expect(talkOverTime([said('Ann', 150, 160)], 100, 10).get('Ann')).toEqual([[0.9, 1]]);
  expect(talkOverTime([said('Ann', 0, 0)], 0, 10).size).toBe(0);
});
