import { expect, test, vi } from 'vitest';
import type { OpenSound } from '../../../src/core/sound/readable-sound.ts';
import { MeasuredSilences } from '../../../src/state/playback/measured-silences.svelte.ts';
import { FakeFrames } from '../../support/fake-frames.ts';
import { FakePlayer } from '../../support/fake-player.ts';
import { FakeSound } from '../../support/fake-sound.ts';

const silences = [
  { start: 3, end: 3.5 },
  { start: 9.8, end: 10.3 },
];

/** A recording that plays, whose listening the test drives. */
function playing({ openSound }: { openSound?: OpenSound } = {}) {
  const [player, frames, sound] = [new FakePlayer(), new FakeFrames(), new FakeSound(silences)];
  const opened: string[] = [];
  const wish = { isWanted: true, audio: 'https://a.example/ebb.mp3' };
  const measured = new MeasuredSilences({
    sound: { player, frames },
    address: () => ({ audio: wish.audio }),
    openSound: (address, signal) => {
      opened.push(address.audio);
      return (openSound ?? sound.open)(address, signal);
    },
  });
  const disconnect = measured.connect(() => wish.isWanted);
  player.load(wish.audio);
  player.finishLoading({ duration: 3600 });
  player.play();
  /** The sound plays at a place for as long as it takes to hear what is ahead. */
  const playAt = async (time: number) => {
    player.at(time);
    for (let i = 0; i < 5; i++) {
      player.tick();
      await vi.dynamicImportSettled();
    }
  };
  return { player, frames, sound, opened, wish, measured, disconnect, playAt };
}

const round = (ranges: readonly { start: number; end: number }[] | undefined) =>
  ranges?.map(({ start, end }) => [Number(start.toFixed(1)), Number(end.toFixed(1))]);

test('silences are known a little ahead of the place, and nowhere else', async () => {
  const { sound, measured, playAt } = playing();
  await playAt(1);
  expect(sound.places).toEqual([0, 10]);
  expect(round(measured.within({ start: 0, end: 8 }))).toEqual([[3, 3.5]]);
  expect(measured.within({ start: 18, end: 22 })).toBeUndefined();
});

test('a silence that reaches from one part into the next is one', async () => {
  const { measured, playAt } = playing();
  await playAt(1);
  expect(round(measured.within({ start: 8, end: 12 }))).toEqual([[9.8, 10.3]]);
});

test('nothing is read twice', async () => {
  const { sound, playAt } = playing();
  await playAt(1);
  await playAt(5);
  await playAt(9);
  expect(sound.places).toEqual([0, 10, 20]);
});

test.each([
  [
    'nobody sees a mark of words',
    ({ wish }: ReturnType<typeof playing>) => (wish.isWanted = false),
  ],
  ['the page is hidden', ({ frames }: ReturnType<typeof playing>) => frames.hide()],
  ['the sound is paused', ({ player }: ReturnType<typeof playing>) => player.pause()],
])('nothing is read while %s', async (_, change) => {
  const parts = playing();
  change(parts);
  await parts.playAt(1);
  expect(parts.opened).toEqual([]);
});

test('what cannot be opened is asked for once, and the sound plays on', async () => {
  const { opened, measured, playAt, player } = playing({
    openSound: () => Promise.resolve(undefined),
  });
  await playAt(1);
  await playAt(50);
  expect([opened.length, player.paused]).toEqual([1, false]);
  expect(measured.within({ start: 0, end: 1 })).toBeUndefined();
});

test('where reading fails, it is left alone', async () => {
  const info = vi.spyOn(console, 'info').mockReturnValue();
  const { opened, playAt } = playing({ openSound: () => Promise.reject(new Error('offline')) });
  await playAt(1);
  await playAt(50);
  expect([opened.length, info.mock.calls.length]).toEqual([1, 1]);
  info.mockRestore();
});

test('what cannot be read on is let go of, and opened again once more was played', async () => {
  const info = vi.spyOn(console, 'info').mockReturnValue();
  const { sound, opened, measured, playAt } = playing();
  const { read } = sound;
  sound.read = () => Promise.reject(new Error('offline'));
  await playAt(1);
  expect(sound.isClosed).toBe(true);
  await playAt(20);
  expect(opened.length).toBe(1);
  sound.read = read;
  await playAt(32);
  expect(opened.length).toBe(2);
  expect(round(measured.within({ start: 0, end: 8 }))).toEqual([[3, 3.5]]);
  expect(sound.places).toContain(30);
  info.mockRestore();
});

test('another recording begins anew, and the one before is let go of', async () => {
  const { player, sound, opened, wish, measured, playAt } = playing();
  await playAt(1);
  wish.audio = 'https://a.example/flow.mp3';
  player.load(wish.audio);
  await vi.dynamicImportSettled();
  expect([sound.isClosed, measured.within({ start: 0, end: 1 })]).toEqual([true, undefined]);
  player.finishLoading({ duration: 3600 });
  player.play();
  await playAt(1);
  expect(opened).toEqual(['https://a.example/ebb.mp3', wish.audio]);
  expect(round(measured.within({ start: 0, end: 8 }))).toEqual([[3, 3.5]]);
});

test('once it is stopped, nothing is read', async () => {
  const { sound, disconnect, playAt } = playing();
  disconnect();
  await playAt(1);
  expect(sound.places).toEqual([]);
});
