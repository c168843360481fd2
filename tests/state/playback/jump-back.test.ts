// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { pageParts } from '../../support/page-parts.ts';

/** A recording of an hour at its 600th second, and what the browser's Back does. */
function page() {
  const parts = pageParts();
  const { playback, player } = parts;
  playback.load('https://a.example/talk.mp3');
  player.finishLoading({ duration: 3600 });
  playback.seek(600);
  return parts;
}

test('a far jump can be undone for ten seconds', () => {
  const { playback, player, jumpBack, clock } = page();
  playback.seek(2000);
  expect(jumpBack.place).toBe(600);
  clock.pass(9.9);
  jumpBack.go();
  expect(player.time).toBe(600);
  expect(jumpBack.place).toBeUndefined();
  playback.seek(2000);
  clock.pass(10);
  expect(jumpBack.place).toBeUndefined();
});

test('a near jump, and the first place of all, leave nothing', () => {
  const { playback, jumpBack } = page();
  expect(jumpBack.place).toBeUndefined();
  playback.skip(30);
  expect(jumpBack.place).toBeUndefined();
});

test('of several jumps the way leads back to where the first began', () => {
  const { playback, player, jumpBack, clock } = page();
  playback.seek(2000);
  clock.pass(8);
  playback.seek(3000);
  clock.pass(8);
  jumpBack.go();
  expect(player.time).toBe(600);
});

test('near jumps at the new place neither end the way back nor keep it', () => {
  const { playback, jumpBack, clock } = page();
  playback.seek(2000);
  clock.pass(6);
  playback.skip(-15);
  expect(jumpBack.place).toBe(600);
  clock.pass(4);
  expect(jumpBack.place).toBeUndefined();
});

test('after ten seconds elsewhere the next far jump leaves that place', () => {
  const { playback, jumpBack, clock } = page();
  playback.seek(2000);
  clock.pass(10);
  playback.seek(3000);
  expect(jumpBack.place).toBe(2000);
});

test('a jump near to where the first began ends the way back', () => {
  const { playback, jumpBack } = page();
  playback.seek(2000);
  playback.seek(610);
  expect(jumpBack.place).toBeUndefined();
});

test('the browser’s Back leads to the place that was left, once', () => {
  const { playback, player, backSteps } = page();
  playback.seek(2000);
  playback.seek(3000);
  expect(backSteps).toHaveLength(1);
  backSteps[0]!.press();
  expect(player.time).toBe(600);
});

test('the step for Back is taken away with the way back', () => {
  const { playback, backSteps, clock } = page();
  playback.seek(2000);
  clock.pass(10);
  expect(backSteps[0]!.isThere).toBe(false);
});

test('another episode has no way back into the one before', () => {
  const { playback, jumpBack, backSteps } = page();
  playback.seek(2000);
  playback.unload();
  playback.load('https://a.example/other.mp3');
  expect(jumpBack.place).toBeUndefined();
  expect(backSteps[0]!.isThere).toBe(false);
});

test('a passage that begins again is no jump', () => {
  const { player, frames, repeat, jumpBack, clock } = page();
  repeat.setPause('0');
  repeat.passage({ start: 1000, end: 1100 });
  clock.pass(10);
  player.play();
  player.at(1100.1);
  frames.paint();
  expect(player.time).toBe(1000);
  expect(jumpBack.place).toBeUndefined();
});

test('the same sound from another address is no jump', () => {
  const { playback, player, jumpBack } = page();
  playback.reload('https://a.example/kept.mp3');
  expect(player.time).toBe(600);
  expect([jumpBack.place, jumpBack.hasJumped]).toEqual([undefined, false]);
});
