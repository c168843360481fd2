import { expect, test } from 'vitest';
import { momentAt, nextMoment } from '../../../src/core/playback/moment.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';

const cues: readonly Cue[] = [
  { start: 1, end: 3, text: 'one' },
  {
    start: 5,
    end: 8,
    text: 'two words',
    words: [
      { start: 5, end: 6, from: 0, to: 3 },
      { start: 7, end: 8, from: 4, to: 9 },
    ],
  },
];

test('nothing is said before the first line, nor in an empty transcript', () => {
  const nothing = { cue: -1, word: -1, resting: false };
  expect(momentAt(cues, 0.99)).toEqual(nothing);
  expect(momentAt([], 3)).toEqual(nothing);
});

test('a line is said from its start on', () => {
  expect(momentAt(cues, 1)).toEqual({ cue: 0, word: -1, resting: false });
});

test('a line rests from its end to the next start', () => {
  expect(momentAt(cues, 2.99).resting).toBe(false);
  expect(momentAt(cues, 3)).toEqual({ cue: 0, word: -1, resting: true });
  expect(momentAt(cues, 4.99)).toEqual({ cue: 0, word: -1, resting: true });
  expect(momentAt(cues, 100)).toMatchObject({ cue: 1, resting: true });
});

test('a word is said from its start to its end, and none between two', () => {
  expect([5, 5.99, 6, 6.5, 7, 8].map((time) => momentAt(cues, time).word)).toEqual([
    0, 0, -1, -1, 1, -1,
  ]);
});

test('no word is said before the line’s first one', () => {
  const late = [{ start: 0, end: 4, text: 'hm', words: [{ start: 2, end: 3, from: 0, to: 2 }] }];
  expect(momentAt(late, 1)).toEqual({ cue: 0, word: -1, resting: false });
});

test('of lines that overlap the latest started is said', () => {
  const both = [
    { start: 0, end: 10, text: 'long' },
    { start: 4, end: 5, text: 'short' },
  ];
  expect(momentAt(both, 7)).toEqual({ cue: 1, word: -1, resting: true });
});

test('a line named by the caller goes before the clock’s', () => {
  const same = [
    { start: 0, end: 2, text: 'a' },
    { start: 0, end: 5, text: 'b' },
  ];
  expect(momentAt(same, 3, 0)).toEqual({ cue: 0, word: -1, resting: true });
});

test('the next moment is the next start or end of a line or a word', () => {
  const at = [0, 1, 3, 5, 6, 7, 8].map((time) => nextMoment(cues, time));
  expect(at).toEqual([1, 3, 5, 6, 7, 8, Infinity]);
});

test('the next moment of a line that is named is in that line, or the next start', () => {
  const twins = [
    { start: 1, end: 4, text: 'a' },
    { start: 1, end: 2, text: 'b' },
    { start: 6, end: 7, text: 'c' },
  ];
  expect(nextMoment(twins, 1.5)).toBe(2);
  expect(nextMoment(twins, 1.5, 0)).toBe(4);
  expect(nextMoment(twins, 4, 0)).toBe(6);
});
