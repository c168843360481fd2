import { expect, test } from 'vitest';
import { findSilences } from '../../../src/core/sound/find-silences.ts';

const RATE = 8000;

/** Sound of 2 seconds with a loudness for each tenth of a second. */
function sound(loudness: (second: number) => number): Float32Array {
  return Float32Array.from({ length: RATE * 2 }, (_, i) => {
    const second = i / RATE;
    return Math.sin(i * 0.7) * loudness(second);
  });
}
const round = (ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => [Number(start.toFixed(1)), Number(end.toFixed(1))]);
const isBetween = (from: number, to: number) => (second: number) => second >= from && second < to;

test('dips of the energy are silences, at the seconds of the recording', () => {
  const isQuiet = isBetween(0.6, 0.9);
  const samples = sound((second) => (isQuiet(second) ? 0.001 : 0.5));
  expect(round(findSilences(samples, 30))).toEqual([[30.6, 30.9]]);
});

test('a quiet voice has silences too, and so has a room that hums', () => {
  const isQuiet = isBetween(1.2, 1.5);
  const quiet = sound((second) => (isQuiet(second) ? 0.0001 : 0.01));
  expect(round(findSilences(quiet, 0))).toEqual([[1.2, 1.5]]);
  const humming = sound((second) => (isQuiet(second) ? 0.02 : 0.5));
  expect(round(findSilences(humming, 0))).toEqual([[1.2, 1.5]]);
});

test('silence at the beginning and at the end counts', () => {
  const isSaid = isBetween(0.5, 1.5);
  const samples = sound((second) => (isSaid(second) ? 0.5 : 0));
  expect(round(findSilences(samples, 0))).toEqual([
    [0, 0.5],
    [1.5, 2],
  ]);
});

test('an even sound, silence alone, and no sound at all have none to part words by', () => {
  expect(
    findSilences(
      sound(() => 0.5),
      0,
    ),
  ).toEqual([]);
  expect(findSilences(new Float32Array(), 0)).toEqual([]);
});

test('a moment is no silence', () => {
  const isQuiet = isBetween(0.6, 0.64);
  expect(
    findSilences(
      sound((second) => (isQuiet(second) ? 0 : 0.5)),
      0,
    ),
  ).toEqual([]);
});
