// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { pageParts, type PageParts } from '../../support/page-parts.ts';

const cues = [
  { start: 10, end: 14, text: 'one' },
  { start: 15, end: 18, text: 'two' },
  { start: 18, end: 22, text: 'three' },
  { start: 96, end: 100, text: 'last' },
];
let parts: PageParts;

beforeEach(() => {
  parts = pageParts();
  parts.playback.load('https://a.example/talk.mp3');
  parts.lines.cues = cues;
  parts.player.finishLoading({ duration: 100 });
});

/** The sound has come to `time`, and the screen paints. */
function frameAt(time: number): void {
  parts.player.at(time);
  parts.frames.paint();
}

/** Plays from `time` on, with that line repeated. */
function repeatAt(time: number, pause: '0' | '1' | '2' | '5' | 'same' = '0') {
  const { playback, repeat } = parts;
  repeat.setPause(pause);
  playback.seek(time);
  playback.play();
  repeat.line();
  return repeat;
}

test('a line starts again at its end, before the next one can be heard, and is counted', () => {
  const repeat = repeatAt(16);
  frameAt(17.9);
  expect(repeat.count).toBe(0);
  frameAt(17.99);
  expect(parts.player.time).toBe(15);
  expect(parts.player.paused).toBe(false);
  frameAt(17.99);
  expect(repeat.count).toBe(2);
});

test('the mark stays on the line that is repeated', () => {
  repeatAt(16);
  frameAt(17.995);
  expect(parts.playback.activeCue).toBe(1);
});

test('between repeats the sound stands still at the start, and goes on by itself', () => {
  repeatAt(16, '2');
  frameAt(17.99);
  expect(parts.player).toMatchObject({ time: 15, effectiveRate: 0, paused: false });
  parts.clock.pass(1.9);
  expect(parts.player.effectiveRate).toBe(0);
  parts.clock.pass(0.2);
  expect(parts.player).toMatchObject({ time: 15, effectiveRate: 1, paused: false });
});

test('a pause as long as what was said knows the speed', () => {
  parts.playback.setRate(2);
  repeatAt(16, 'same');
  frameAt(17.99);
  parts.clock.pass(1.4);
  expect(parts.player.effectiveRate).toBe(0);
  parts.clock.pass(0.2);
  expect(parts.player.effectiveRate).toBe(2);
});

test('a change of speed between repeats does not end the pause', () => {
  repeatAt(16, '5');
  frameAt(17.99);
  parts.playback.setRate(1.5);
  expect(parts.player).toMatchObject({ effectiveRate: 0, rate: 1.5 });
  parts.clock.pass(5);
  expect(parts.player.effectiveRate).toBe(1.5);
});

test('a pause by the listener between repeats stays, and play goes on at once', () => {
  const repeat = repeatAt(16, '5');
  frameAt(17.99);
  parts.playback.pause();
  parts.clock.pass(10);
  expect(parts.player.paused).toBe(true);
  parts.playback.play();
  expect(parts.player).toMatchObject({ time: 15, effectiveRate: 1 });
  expect(repeat.mode).toBe('line');
});

test('playing elsewhere ends it', () => {
  const repeat = repeatAt(16);
  parts.playback.seek(50);
  expect(repeat.mode).toBe('off');
  frameAt(60);
  expect(parts.player.time).toBe(60);
});

test('playing elsewhere between repeats sets the sound free', () => {
  repeatAt(16, '5');
  frameAt(17.99);
  parts.playback.seek(50);
  expect(parts.player.effectiveRate).toBe(1);
  // Only what marks the lines waits, and what ends the way back.
  expect(parts.clock.waiting).toBe(2);
});

test('a line that is clicked elsewhere takes over', () => {
  const repeat = repeatAt(16);
  parts.follow.playCue(3);
  frameAt(99.99);
  expect(parts.player.time).toBe(96);
  expect(repeat).toMatchObject({ mode: 'line', count: 1 });
});

test('a line that is clicked between repeats is heard at once', () => {
  const repeat = repeatAt(16, '5');
  frameAt(17.99);
  parts.follow.playCue(3);
  expect(parts.player).toMatchObject({ time: 96, effectiveRate: 1, paused: false });
  expect(repeat.mode).toBe('line');
});

test('a line that is clicked while a passage is repeated ends that', () => {
  const { repeat, follow } = parts;
  repeat.passage({ start: 16, end: 20 });
  follow.playCue(3);
  expect(repeat.mode).toBe('off');
});

test('the next and the previous line take over', () => {
  const repeat = repeatAt(16);
  parts.follow.nextCue();
  frameAt(21.99);
  expect(parts.player.time).toBe(18);
  expect(repeat).toMatchObject({ mode: 'line', count: 1 });
  parts.follow.previousCue();
  parts.follow.previousCue();
  frameAt(13.99);
  expect(parts.player.time).toBe(10);
});

test('after the end of a line its start comes first', () => {
  repeatAt(14.5);
  expect(parts.player.time).toBe(10);
});

test('a hidden page, which has no frames, repeats too', () => {
  const repeat = repeatAt(16);
  parts.frames.hide();
  parts.player.at(18.2);
  parts.player.tick();
  expect(parts.player.time).toBe(15);
  expect(repeat.mode).toBe('line');
});

test('a line that ends with the recording starts again', () => {
  const repeat = repeatAt(97);
  parts.player.finish();
  expect(parts.player).toMatchObject({ time: 96, paused: false });
  expect(repeat.count).toBe(1);
});

test('a passage is marked, repeated from its start, and not stopped at its end', () => {
  const { playback, player, repeat } = parts;
  repeat.setPause('0');
  repeat.passage({ start: 16, end: 20 });
  playback.play();
  expect(playback.passage).toEqual({ start: 16, end: 20 });
  frameAt(19.99);
  expect(player).toMatchObject({ time: 16, paused: false });
  expect(repeat).toMatchObject({ mode: 'passage', count: 1 });
});

test('inside of a passage the listener moves freely', () => {
  const { repeat } = parts;
  repeat.passage({ start: 10, end: 20 });
  parts.playback.seek(18);
  expect(repeat.mode).toBe('passage');
});

test('another episode ends it', () => {
  const repeat = repeatAt(16);
  parts.playback.load('https://a.example/other.mp3');
  expect(repeat.mode).toBe('off');
});

test('a line in which the next begins is repeated up to there', () => {
  parts.lines.cues = [
    { start: 10, end: 14.2, text: 'one' },
    { start: 14, end: 18, text: 'two' },
  ];
  repeatAt(12);
  frameAt(13.99);
  expect(parts.player.time).toBe(10);
});

test('the pause between repeats is kept', () => {
  parts.repeat.setPause('same');
  expect(parts.settingsStore.read()).toMatchObject({ repeatPause: 'same' });
});
