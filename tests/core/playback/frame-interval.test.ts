import { expect, test } from 'vitest';
import { FrameInterval } from '../../../src/core/playback/frame-interval.ts';

/** The interval that is learned from frames with these gaps, in milliseconds. */
function learnedFrom(gapsMs: readonly number[]): number {
  const interval = new FrameInterval();
  let nowMs = 1000;
  interval.add(nowMs);
  for (const gap of gapsMs) interval.add((nowMs += gap));
  return interval.seconds * 1000;
}

test('a screen is taken for one of 60 frames a second until it shows otherwise', () => {
  expect(new FrameInterval().seconds).toBeCloseTo(1 / 60, 6);
  expect(learnedFrom([])).toBeCloseTo(16.67, 1);
});

test('the rhythm of a faster screen is learned', () => {
  expect(learnedFrom([8.3, 8.4, 8.3])).toBeCloseTo(8.3, 5);
});

test('a frame that came late changes nothing', () => {
  expect(learnedFrom([8, 8, 8, 40, 8, 8])).toBe(8);
});

test('the gap of a hidden page is no frame', () => {
  expect(learnedFrom([5000, 8])).toBe(8);
});

test('two calls within one frame are no frame', () => {
  expect(learnedFrom([0, 0, 0.5, 20])).toBe(20);
});

test('a window that moves to a slower screen is noticed within nine frames', () => {
  const fast = Array.from({ length: 50 }, () => 8);
  const slow = Array.from({ length: 9 }, () => 33);
  expect(learnedFrom([...fast, ...slow])).toBe(33);
});
