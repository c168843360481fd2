import { expect, test } from 'vitest';
import { playAlone } from '../../../src/state/playback/one-sound.ts';
import { FakePlayer } from '../../support/fake-player.ts';

/** A page that is ready to play beside others. */
function page() {
  const player = new FakePlayer();
  player.load('a.mp3');
  player.finishLoading({ duration: 100 });
  let begun = 0;
  let another = () => {};
  const told: boolean[] = [];
  const others = {
    tellPlaying: () => void begun++,
    watchPlaying: (listener: () => void) => {
      another = listener;
      return () => (another = () => {});
    },
  };
  const stop = playAlone(player, others, (isElsewhere) => told.push(isElsewhere));
  return { player, stop, told, begun: () => begun, another: () => another() };
}

test('each beginning of the sound is told once', () => {
  const { player, begun } = page();
  expect(begun()).toBe(0);
  player.play();
  player.setVolume(0.5);
  expect(begun()).toBe(1);
  player.pause();
  player.play();
  expect(begun()).toBe(2);
});

test('the sound pauses at its place when another page begins', () => {
  const { player, another } = page();
  player.play();
  player.at(12);
  another();
  expect(player).toMatchObject({ paused: true, time: 12 });
});

test('that it was paused for another is told, until it plays again', () => {
  const { player, told, another } = page();
  player.play();
  another();
  expect(told).toEqual([false, true]);
  player.play();
  expect(told).toEqual([false, true, false]);
});

test('a page at rest is left alone', () => {
  const { player, told, another } = page();
  another();
  expect(told).toEqual([]);
  expect(player.calls).not.toContainEqual(['pause']);
});

test('after its stop neither tells nor listens', () => {
  const { player, stop, begun, another } = page();
  stop();
  player.play();
  another();
  expect(player.paused).toBe(false);
  expect(begun()).toBe(0);
});
