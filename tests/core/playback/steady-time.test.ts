import { expect, test } from 'vitest';
import { SteadyTime } from '../../../src/core/playback/steady-time.ts';

/** What a clock that moves every 40 ms says at a time in seconds. */
const stepped = (seconds: number) => Math.floor(seconds / 0.04) * 0.04;

test('a clock that moves in steps is carried on by real time between them', () => {
  const steady = new SteadyTime();
  const errors = [];
  for (let now = 0; now < 2; now += 1 / 60) {
    errors.push(now - steady.at(stepped(now), now, 1));
  }
  expect(Math.max(...errors.slice(10))).toBeLessThan(0.01);
  expect(Math.min(...errors)).toBeGreaterThanOrEqual(-1e-9);
});

test('a clock that moves smoothly is believed', () => {
  const steady = new SteadyTime();
  for (let now = 0; now < 1; now += 1 / 60) {
    expect(steady.at(2 * now, now, 2)).toBeCloseTo(2 * now, 9);
  }
});

test('a seek either way counts at once', () => {
  const steady = new SteadyTime();
  steady.at(10, 0, 1);
  expect(steady.at(50, 0.1, 1)).toBe(50);
  expect(steady.at(20, 0.2, 1)).toBe(20);
});

test('a sound that stands before it begins to move is not taken to be ahead', () => {
  const steady = new SteadyTime();
  // As Chromium does at the first press.
  const standing = (now: number) => Math.max(0.02, now - 0.06);
  for (let now = 0; now < 2; now += 1 / 60) {
    expect(steady.at(standing(now), now, 1)).toBeCloseTo(standing(now), 9);
  }
});

test('a sound that stands still stays where it is', () => {
  const steady = new SteadyTime();
  steady.at(10, 0, 1);
  expect(steady.at(10, 0.5, 1)).toBe(10);
});

test('another rate starts anew', () => {
  const steady = new SteadyTime();
  steady.at(10, 100, 1);
  expect(steady.at(10.02, 100.02, 3)).toBe(10.02);
});
