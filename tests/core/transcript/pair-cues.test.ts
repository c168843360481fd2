import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairCues } from '../../../src/core/transcript/pair-cues.ts';

type Times = readonly (readonly [start: number, end: number])[];
const timed = (times: Times) => times.map(([start, end]) => ({ start, end }));

/** Which second lines stand under each first line, by their places. */
function under(first: Times, second: Times): number[][] {
  const pairs = pairCues(timed(first), timed(second));
  return first.map((_, i) => {
    const from = pairs[i]!;
    return Array.from({ length: pairs[i + 1]! - from }, (_, j) => from + j);
  });
}

test.each<[string, Times, Times, number[][]]>([
  [
    'the same times',
    [
      [0, 1],
      [1, 2],
    ],
    [
      [0, 1],
      [1, 2],
    ],
    [[0], [1]],
  ],
  [
    'a line that is two in the other language',
    [
      [0, 4],
      [4, 6],
    ],
    [
      [0, 2],
      [2, 4],
      [4, 6],
    ],
    [[0, 1], [2]],
  ],
  [
    'two lines that are one in the other language',
    [
      [0, 3],
      [3, 4],
    ],
    [[0, 4]],
    [[0], []],
  ],
  [
    'lines that begin a little earlier or later',
    [
      [1, 3],
      [3, 5],
      [5, 7],
    ],
    [
      [0.8, 2.9],
      [3.2, 5.3],
      [4.9, 7],
    ],
    [[0], [1], [2]],
  ],
  [
    'a line in a pause: the nearest',
    [
      [0, 1],
      [10, 11],
    ],
    [
      [2, 3],
      [8, 9],
    ],
    [[0], [1]],
  ],
  [
    'lines before the first and after the last',
    [
      [5, 6],
      [7, 8],
    ],
    [
      [0, 1],
      [20, 21],
    ],
    [[0], [1]],
  ],
  ['nothing in the other language', [[0, 1]], [], [[]]],
  [
    'two who speak at once',
    [
      [0, 2],
      [0, 2],
      [2, 4],
    ],
    [
      [0, 2],
      [0, 2],
      [2, 4],
    ],
    [[0], [1], [2]],
  ],
  [
    'a caption that stays while others are said',
    [
      [0, 100],
      [10, 12],
      [12, 14],
    ],
    [
      [0, 9],
      [10, 12],
      [12, 14],
    ],
    [[0], [1], [2]],
  ],
  [
    'lines without a length',
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
    [
      [1, 1],
      [2.1, 2.1],
      [2.9, 2.9],
    ],
    [[0], [1], [2]],
  ],
])('%s', (_, first, second, expected) => {
  expect(under(first, second)).toEqual(expected);
});

const cues = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 })), {
    maxLength: 40,
  })
  .map((all): Times =>
    all.map(([start, length]) => [start, start + length] as const).sort((a, b) => a[0] - b[0]),
  );

test('nothing is lost, nothing stands twice, and the order is kept', () => {
  fc.assert(
    fc.property(
      cues.filter(({ length }) => length > 0),
      cues,
      (first, second) => {
        expect(under(first, second).flat()).toEqual(second.map((_, i) => i));
      },
    ),
    { numRuns: 2000 },
  );
});

/** Lines one after the other, with pauses. */
const inTurn = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((all): Times => {
    let time = 0;
    return all.map(([pause, length]) => [(time += pause), (time += length)] as const);
  });

test('where lines follow each other, none shares more time with another line, nor is nearer to one', () => {
  fc.assert(
    fc.property(inTurn, inTurn, (first, second) => {
      const shared = ([a, b]: Times[number], [c, d]: Times[number]) =>
        Math.min(b, d) - Math.max(a, c);
      for (const [i, places] of under(first, second).entries()) {
        for (const place of places) {
          const most = Math.max(...first.map((one) => shared(one, second[place]!)));
          expect(shared(first[i]!, second[place]!)).toBe(most);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

/** How many times a list’s lines are looked at while it is paired with another. */
function looks(times: Times, pair: (watched: ReturnType<typeof timed>) => void): number {
  let count = 0;
  pair(
    timed(times).map(({ start, end }) => ({
      end,
      get start() {
        count++;
        return start;
      },
    })),
  );
  return count;
}

test('the work grows with the number of lines, whatever their times', () => {
  const lines = 100_000;
  const kinds: Record<string, (i: number) => readonly [number, number]> = {
    'one after the other': (i) => [i, i + 1],
    'all at once': () => [0, 1],
    'all to the end': (i) => [i, lines],
  };
  for (const a of Object.values(kinds)) {
    for (const b of Object.values(kinds)) {
      const first = Array.from({ length: lines }, (_, i) => a(i));
      const second = timed(Array.from({ length: lines }, (_, i) => b(i)));
      expect(looks(first, (watched) => pairCues(watched, second))).toBeLessThan(8 * lines);
    }
  }
});
