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
  const stop = playAlone(player, {
    tellPlaying: () => void begun++,
    watchPlaying: (listener) => {
      another = listener;
      return () => (another = () => {});
    },
  });
  return { player, stop, begun: () => begun, another: () => another() };
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

test('a page at rest is left alone', () => {
  const { player, another } = page();
  another();
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
