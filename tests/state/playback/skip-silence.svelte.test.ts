// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { pageParts, type PageParts } from '../../support/page-parts.ts';

/** Of the pause from 12 to 20 seconds, 12.25 to 19.75 are passed. */
const cues = [
  { start: 10, end: 12, text: 'one' },
  { start: 20, end: 22, text: 'two' },
  { start: 22.1, end: 24, text: 'three' },
];
let parts: PageParts;

beforeEach(() => {
  parts = pageParts();
  parts.playback.load('https://a.example/talk.mp3');
  parts.lines.cues = cues;
  parts.player.finishLoading({ duration: 100 });
  parts.playback.seek(10);
  parts.playback.play();
});

function frameAt(time: number): void {
  parts.player.at(time);
  parts.frames.paint();
}

/** The sound goes on frame by frame. */
function playFrom(time: number, to: number): void {
  for (let at = time; at < to; at += 0.05) frameAt(at);
  frameAt(to);
}

test('a pause goes three times faster, and the line after it at the normal speed', () => {
  parts.skipSilence.set(true);
  const rates = [12.1, 12.3, 19.7, 19.76, 20.5].map((time) => {
    frameAt(time);
    return parts.player.effectiveRate;
  });
  expect(rates).toEqual([1, 3, 3, 1, 1]);
});

test('the speed that is shown and kept is the listener’s own', () => {
  parts.skipSilence.set(true);
  frameAt(15);
  expect(parts.player).toMatchObject({ effectiveRate: 3, rate: 1 });
});

test('no pause goes faster than browsers let be heard, nor slower than the rest', () => {
  parts.skipSilence.set(true);
  parts.playback.setRate(2);
  frameAt(15);
  expect(parts.player.effectiveRate).toBe(4);
});

test('a speed chosen in a pause counts after it', () => {
  parts.skipSilence.set(true);
  frameAt(15);
  parts.playback.setRate(1.2);
  expect(parts.player.effectiveRate).toBeCloseTo(3.6);
  frameAt(21);
  expect(parts.player).toMatchObject({ effectiveRate: 1.2, rate: 1.2 });
});

test.each<[string, () => void]>([
  ['a pause of the player', () => parts.playback.pause()],
  ['a seek out of it', () => parts.playback.seek(10)],
  ['switching it off', () => parts.skipSilence.set(false)],
  ['another episode', () => parts.playback.load('https://a.example/other.mp3')],
])('the normal speed is back after %s', (_, act) => {
  parts.skipSilence.set(true);
  frameAt(15);
  act();
  expect(parts.player.effectiveRate).toBe(1);
});

test('what a pause saved is told when it is over, in the listener’s own time', () => {
  parts.skipSilence.set(true);
  playFrom(12, 20);
  expect(parts.skipSilence.savedSeconds).toBeCloseTo(7.5 * (2 / 3), 1);
});

test('a seek saves nothing', () => {
  parts.skipSilence.set(true);
  parts.player.slowSeeks = true;
  frameAt(12.3);
  parts.playback.seek(19);
  parts.playback.seek(20);
  expect(parts.skipSilence.savedSeconds).toBe(0);
});

test('a hidden page passes the pause too, and is slow again in time', () => {
  parts.skipSilence.set(true);
  parts.frames.hide();
  const tickAt = (time: number) => {
    parts.player.at(time);
    parts.player.tick();
    return parts.player.effectiveRate;
  };
  expect([12.5, 18.6, 18.8].map(tickAt)).toEqual([3, 3, 1]);
});

test('switched off, it asks for nothing', () => {
  const { running } = parts.frames;
  parts.skipSilence.set(true);
  parts.skipSilence.set(false);
  frameAt(15);
  expect(parts.player.effectiveRate).toBe(1);
  expect(parts.frames.running).toBe(running);
});

test('between repeats of a line the sound stands still, whatever pause is there', () => {
  parts.skipSilence.set(true);
  parts.repeat.setPause('5');
  parts.repeat.passage({ start: 13, end: 17 });
  frameAt(16.99);
  expect(parts.player).toMatchObject({ effectiveRate: 0, time: 13 });
});

test('it is remembered, and says where there is nothing to skip', () => {
  const { skipSilence } = parts;
  skipSilence.set(true);
  expect(parts.settingsStore.read()).toMatchObject({ skipSilence: true });
  expect(skipSilence.hasPauses).toBe(true);
  parts.lines.cues = cues.slice(0, 1);
  expect(skipSilence.hasPauses).toBe(false);
});
