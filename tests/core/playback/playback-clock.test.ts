import { beforeEach, expect, test } from 'vitest';
import { nextMoment } from '../../../src/core/playback/moment.ts';
import { PlaybackClock } from '../../../src/core/playback/playback-clock.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeFrames } from '../../support/fake-frames.ts';
import { FakePlayer } from '../../support/fake-player.ts';

const cues: readonly Cue[] = [
  { start: 10, end: 14, text: 'one' },
  { start: 15, end: 18, text: 'two' },
];

let player: FakePlayer;
let frames: FakeFrames;
let clock: FakeClock;
/** The places at which it looked. */
let looks: number[];
let stop: () => void;

beforeEach(() => {
  player = new FakePlayer();
  frames = new FakeFrames();
  clock = new FakeClock();
  looks = [];
  const playbackClock = new PlaybackClock(player, frames, clock, {
    look: (place) => looks.push(place),
    nextChange: (place) => ({ mark: nextMoment(cues, place), shown: Infinity }),
  });
  stop = playbackClock.connect();
  player.load('https://a.example/talk.mp3');
  player.finishLoading({ duration: 100 });
});

/** Lets the sound play on in steps of a frame; the screen paints where a frame was asked for. Gives how many were. */
function playOn(seconds: number): number {
  let painted = 0;
  for (let passed = 0; passed < seconds - 1e-9; passed += 1 / 60) {
    player.at(player.time + player.effectiveRate / 60);
    clock.pass(1 / 60);
    if (frames.running > 0) painted++;
    frames.paint();
  }
  return painted;
}

test('it sleeps until just before the next change, then asks for a few frames', () => {
  player.play();
  expect(playOn(9.9)).toBe(0);
  expect(clock.waiting).toBe(1);
  const painted = playOn(0.2);
  expect(painted).toBeGreaterThan(0);
  expect(painted).toBeLessThan(5);
  expect(looks.some((place) => place > 10 - 1 / 120 && place < 10 + 1 / 120)).toBe(true);
  expect(frames.running).toBe(0);
});

test('it wakes earlier at a higher rate', () => {
  player.setRate(2);
  player.play();
  expect(playOn(4.9)).toBe(0);
  expect(playOn(0.2)).toBeGreaterThan(0);
});

test('after the last change it waits for nothing', () => {
  player.seek(30);
  player.play();
  expect([clock.waiting, frames.running]).toEqual([0, 0]);
});

test.each<[string, () => void]>([
  ['paused', () => player.pause()],
  ['hidden', () => frames.hide()],
  ['waiting for data', () => player.wait(true)],
  ['at its end', () => player.finish()],
  ['not followed', () => stop()],
])('it asks for no frames and no timers while %s', (_, act) => {
  player.play();
  playOn(9.99);
  act();
  expect([clock.waiting, frames.running]).toEqual([0, 0]);
});

test('a seek is looked at once, and planned from', () => {
  player.play();
  player.seek(14.5);
  expect(looks.at(-1)).toBeCloseTo(14.5 + 1 / 120, 9);
  expect(playOn(0.4)).toBe(0);
  expect(playOn(0.2)).toBeGreaterThan(0);
});

test('in a hidden page it looks about four times a second, without frames and timers', () => {
  player.play();
  frames.hide();
  player.at(15.2);
  player.tick();
  expect(looks.at(-1)).toBe(15.2);
  expect([clock.waiting, frames.running]).toEqual([0, 0]);
});

test('it plans from where it has looked: no change falls due in between', () => {
  const planned: number[] = [];
  const playbackClock = new PlaybackClock(player, frames, clock, {
    look: (place) => {
      looks.push(place);
      clock.now += 0.005;
    },
    nextChange: (place) => {
      planned.push(place);
      return { mark: Infinity, shown: Infinity };
    },
  });
  player.play();
  player.at(1);
  looks = [];
  for (let i = 0; i < 3; i++) playbackClock.look();
  expect(planned).toEqual(looks);
});
