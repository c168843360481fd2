import fc from 'fast-check';
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

test('a look ahead tells where the sound will be', () => {
  expect(new SteadyTime().at(10, 0, 2, 0.01)).toBe(10.02);
});

test('the place never goes back at a steady rate, however the clock of the sound stumbles', () => {
  const pass = fc.record({
    real: fc.double({ min: 0, max: 0.6, noNaN: true }),
    sound: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.6, noNaN: true })),
    ahead: fc.double({ min: 0, max: 0.03, noNaN: true }),
  });
  const rates = fc.constantFrom(0.5, 1, 2, 3);
  fc.assert(
    fc.property(fc.array(pass, { maxLength: 60 }), rates, (passes, rate) => {
      const steady = new SteadyTime();
      let [now, read, last] = [100, 10, 0];
      for (const { real, sound, ahead } of passes) {
        now += real;
        read += sound * rate;
        const place = steady.at(read, now, rate, ahead);
        expect(place).toBeGreaterThanOrEqual(last);
        last = place;
      }
    }),
  );
});

test('a sound that stood still is waited for', () => {
  const steady = new SteadyTime();
  const places = [];
  for (let now = 0; now < 2; now += 1 / 60) {
    places.push(steady.at(now < 1 ? now : Math.max(1, now - 0.2), now, 1));
  }
  const ahead = places.map((place, i) => place - (i < 60 ? i / 60 : Math.max(1, i / 60 - 0.2)));
  expect(Math.max(...ahead)).toBeLessThan(0.25);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
