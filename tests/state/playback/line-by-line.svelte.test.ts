// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { pageParts, type PageParts } from '../../support/page-parts.ts';

const cues = [
  { start: 10, end: 14, text: 'one' },
  { start: 15, end: 18, text: 'two', speaker: 'Ben' },
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

/** Plays a line to its end, with a pause after each. */
function playTo(line: number): void {
  parts.follow.playCue(line);
  parts.lineByLine.set(true);
  frameAt(cues[line]!.end - 0.01);
}

test('the sound stops at the end of a line, before the next can be heard, and the line stays marked', () => {
  parts.follow.playCue(1);
  parts.lineByLine.set(true);
  frameAt(17.9);
  expect(parts.player.paused).toBe(false);
  frameAt(17.99);
  expect(parts.player).toMatchObject({ time: 17.99, paused: true });
  expect(parts.playback.activeCue).toBe(1);
});

test('Play goes on with the next line, and stops after that', () => {
  playTo(1);
  parts.playback.toggle();
  frameAt(17.995);
  frameAt(18.5);
  expect(parts.player.paused).toBe(false);
  frameAt(21.99);
  expect(parts.player.paused).toBe(true);
  expect(parts.playback.activeCue).toBe(2);
});

test('a long pause between lines is passed over', () => {
  playTo(2);
  parts.playback.toggle();
  expect(parts.player).toMatchObject({ time: 96, paused: false });
  // It is no jump of the listener's.
  expect(parts.jumpBack.place).toBeUndefined();
});

test('a step to another line plays it, but where the listener has paused', () => {
  playTo(1);
  parts.follow.nextCue();
  expect(parts.player).toMatchObject({ time: 18, paused: false });
  frameAt(21.99);
  parts.follow.repeatCue();
  expect(parts.player).toMatchObject({ time: 18, paused: false });
  parts.playback.pause();
  parts.follow.previousCue();
  expect(parts.player).toMatchObject({ time: 15, paused: true });
});

test('after a jump the line there is played to its end', () => {
  playTo(1);
  parts.playback.seek(97);
  expect(parts.player.paused).toBe(true);
  parts.playback.play();
  frameAt(98);
  expect(parts.player).toMatchObject({ time: 98, paused: false });
  frameAt(99.99);
  expect(parts.player.paused).toBe(true);
});

test('what comes before the first line is played', () => {
  parts.playback.play();
  parts.lineByLine.set(true);
  frameAt(5);
  frameAt(11);
  expect(parts.player.paused).toBe(false);
  frameAt(13.99);
  expect(parts.player.paused).toBe(true);
});

test('a hidden page, which is told of the time late, goes back into the line', () => {
  parts.follow.playCue(1);
  parts.lineByLine.set(true);
  parts.frames.hide();
  parts.player.at(18.2);
  parts.player.tick();
  expect(parts.player).toMatchObject({ time: 17.98, paused: true });
  expect(parts.playback.activeCue).toBe(1);
});

test('a passage still ends where it ends', () => {
  parts.lines.cues = cues;
  parts.playback.openPassage({ start: 18, end: 98 });
  parts.lineByLine.set(true);
  parts.playback.play();
  frameAt(21.99);
  parts.playback.play();
  expect(parts.player.time).toBe(96);
  parts.player.at(98);
  parts.player.tick();
  expect(parts.player.paused).toBe(true);
});

test('with pauses passed faster, a line is not cut short', () => {
  parts.skipSilence.set(true);
  playTo(0);
  expect(parts.player).toMatchObject({ time: 13.99, paused: true });
  parts.playback.play();
  expect(parts.player).toMatchObject({ time: 15, effectiveRate: 1 });
});

test('lines of one speaker follow each other where he alone is shown', () => {
  parts.lines.cues = [...cues, { start: 200, end: 210, text: 'more', speaker: 'Ben' }];
  parts.player.finishLoading({ duration: 300 });
  parts.speakers.choose('Ben', true);
  playTo(1);
  parts.playback.play();
  expect(parts.player.time).toBe(200);
});

test('what is repeated does not stop, and going line by line ends repeating', () => {
  const { repeat, lineByLine, player } = parts;
  playTo(1);
  repeat.setPause('0');
  parts.playback.play();
  repeat.line();
  frameAt(cues[2]!.end - 0.01);
  expect(player.paused).toBe(false);
  lineByLine.set(false);
  lineByLine.set(true);
  expect(repeat.mode).toBe('off');
});

test('switched off, it stops nothing', () => {
  playTo(1);
  parts.lineByLine.set(false);
  parts.playback.play();
  frameAt(21.99);
  expect(parts.player.paused).toBe(false);
});

test('another recording begins where it is, whatever was said in the one before', () => {
  playTo(2);
  parts.playback.load('https://a.example/other.mp3');
  parts.player.finishLoading({ duration: 100 });
  parts.playback.resume(12);
  parts.playback.play();
  expect(parts.player).toMatchObject({ time: 12, paused: false });
  frameAt(13.99);
  expect(parts.player.paused).toBe(true);
});

test('behind the last line the recording is played to its end', () => {
  parts.player.finishLoading({ duration: 200 });
  playTo(3);
  expect(parts.player.paused).toBe(true);
  parts.playback.play();
  frameAt(99.995);
  frameAt(110);
  expect(parts.player).toMatchObject({ time: 110, paused: false });
});

test('switched on, or jumped to, in a long pause, the next line is the first that is stopped after', () => {
  parts.playback.seek(40);
  parts.playback.play();
  parts.lineByLine.set(true);
  frameAt(41);
  expect(parts.player).toMatchObject({ time: 41, paused: false });
  parts.playback.seek(60);
  frameAt(61);
  frameAt(97);
  expect(parts.player).toMatchObject({ time: 97, paused: false });
  frameAt(99.99);
  expect(parts.player.paused).toBe(true);
});
