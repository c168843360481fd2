import { expect, test } from 'vitest';
import { withGuesses } from '../../../src/core/prints/sound-fit.ts';

const middle = { audio: 120, transcript: 90, seconds: 60, rate: 1 };
const heard = [{ start: 120, end: 180 }];

test('what was not listened to goes on as what was next to it', () => {
  const fit = { stretches: [middle], heard, duration: 300 };
  expect(withGuesses(fit)).toEqual([{ audio: 30, transcript: 0, seconds: Infinity, rate: 1 }]);
});

test('a guess gives way to what is known behind it', () => {
  const after = { audio: 240, transcript: 180, seconds: 60, rate: 1 };
  const fit = {
    stretches: [middle, after],
    heard: [...heard, { start: 240, end: 300 }],
    duration: 300,
  };
  const [before, last] = withGuesses(fit);
  expect(before!.transcript + before!.seconds).toBe(180);
  expect(last).toEqual(after);
});

test('nothing is guessed beside what was listened to and does not fit', () => {
  const stretches = [{ ...middle, audio: 130, transcript: 100, seconds: 20 }];
  expect(withGuesses({ stretches, heard, duration: 300 })).toEqual(stretches);
  expect(withGuesses({ stretches: [], heard, duration: 300 })).toEqual([]);
});
