// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playOnly } from '../../../src/state/playback/play-only.svelte.ts';
import { pageParts, type PageParts } from '../../support/page-parts.ts';

const cues = [
  { start: 10, end: 12, text: 'one', speaker: 'Ann' },
  { start: 12, end: 20, text: 'two', speaker: 'Ben' },
  { start: 20, end: 22, text: 'three', speaker: 'Ann' },
  { start: 22, end: 30, text: 'four', speaker: 'Ben' },
];
let parts: PageParts;
let stop: () => void;

beforeEach(() => {
  parts = pageParts();
  const { player, frames, playback, speakers, repeat, lines } = parts;
  playback.load('https://a.example/talk.mp3');
  lines.cues = cues;
  player.finishLoading({ duration: 100 });
  stop = playOnly({ player, frames }, playback, speakers, repeat);
  speakers.choose('Ann', true, true);
  flushSync();
});
afterEach(() => stop());

function frameAt(time: number): void {
  parts.player.at(time);
  parts.frames.paint();
}

test('what others say is passed, without a jump to be undone, and a line of the speaker is marked', () => {
  const { player, playback, jumpBack } = parts;
  playback.seek(10);
  playback.play();
  frameAt(11.9);
  expect(player.time).toBe(11.9);
  frameAt(12.01);
  expect(player.time).toBe(20);
  expect(playback.cues[playback.activeCue]?.speaker).toBe('Ann');
  expect(jumpBack.place).toBeUndefined();
});

test('before the first and within another’s words it goes on to the next of the speaker', () => {
  const { player, playback } = parts;
  playback.play();
  frameAt(1);
  expect(player.time).toBe(10);
  frameAt(15);
  expect(player.time).toBe(20);
});

test('after the last words it pauses; whoever plays on hears them from the first', () => {
  const { player, playback } = parts;
  playback.seek(20);
  playback.play();
  frameAt(21);
  frameAt(22.01);
  expect(player).toMatchObject({ paused: true, time: 22.01 });
  playback.play();
  expect(player).toMatchObject({ paused: false, time: 10 });
});

test('a passage ends where it does, in what is passed too', () => {
  const { player, playback } = parts;
  playback.openPassage({ start: 11, end: 15 });
  playback.play();
  frameAt(11.5);
  frameAt(12.01);
  expect(player).toMatchObject({ paused: true, time: 12.01 });
  playback.openPassage({ start: 11, end: 21 });
  playback.play();
  frameAt(12.01);
  expect(player).toMatchObject({ paused: false, time: 20 });
  player.at(21.01);
  parts.clock.pass(2);
  parts.frames.paint();
  expect(player.paused).toBe(true);
});

test('what is repeated is heard, whoever says it', () => {
  const { player, playback, repeat } = parts;
  playback.seek(15);
  repeat.line();
  playback.play();
  frameAt(15);
  expect(player.time).toBe(15);
});

test('with all speakers shown again nothing is passed', () => {
  const { player, playback, speakers } = parts;
  speakers.choose('Ann', false);
  flushSync();
  expect(speakers.played).toBeUndefined();
  playback.play();
  frameAt(15);
  expect(player.time).toBe(15);
});
