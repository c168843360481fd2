import { describe, expect, test } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import { pageParts } from '../../support/page-parts.ts';

const audio = 'https://page.example/ebb.mp3';
const link = readLink('https://page.example/?audio=ebb.mp3');
/** Lets everything happen that only waits for answers which are there. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

test('a kept recording plays from this browser', async () => {
  const { navigation, recordings, player } = pageParts();
  recordings.put(audio);
  await navigation.open(link);
  expect(player.url).toBe(`blob:kept ${audio}`);
});

test('one that the browser has cleared away plays from the network', async () => {
  const { navigation, recordings, player } = pageParts();
  recordings.put(audio);
  recordings.source = () => Promise.resolve(undefined);
  await navigation.open(link);
  expect(player.url).toBe(audio);
});

test('once it is kept, a paused recording goes on from this browser at its place', async () => {
  const { navigation, recordings, player, playback } = pageParts();
  await navigation.open(link);
  playback.seek(12);
  recordings.put(audio);
  await expect.poll(() => player.url).toBe(`blob:kept ${audio}`);
  expect(player.time).toBe(12);
});

test('what plays from the network goes on so until that is lost, and then from this browser', async () => {
  const { navigation, recordings, player, playback, openEpisode } = pageParts();
  await navigation.open(link);
  player.finishLoading({ duration: 100 });
  playback.play();
  playback.seek(12);
  recordings.put(audio);
  expect(player.url).toBe(audio);
  player.fail({ code: 'unreachable' });
  await expect.poll(() => player.url).toBe(`blob:kept ${audio}`);
  expect(player.paused).toBe(false);
  expect(player.time).toBe(12);
  expect(openEpisode.userErrors).toEqual([]);
});

test('what is removed while it plays goes on from the network', async () => {
  const { navigation, recordings, player, playback } = pageParts();
  recordings.put(audio);
  await navigation.open(link);
  playback.play();
  await recordings.remove([audio]);
  await expect.poll(() => player.url).toBe(audio);
  expect(player.paused).toBe(false);
  expect(recordings.closed).toEqual([`blob:kept ${audio}`]);
});

describe('a host that sends from the beginning only', () => {
  test('is told of once, and the sound goes on where it is', async () => {
    const { navigation, player, openEpisode } = pageParts();
    await navigation.open(link);
    player.finishLoading({ duration: 1000 });
    player.play();
    player.at(12);
    player.miss(600);
    const told = { about: 'audio', why: 'out-of-reach', url: audio };
    await expect.poll(() => openEpisode.userErrors).toEqual([told]);
    openEpisode.dismiss(openEpisode.userErrors[0]!);
    player.miss(700);
    await settled();
    expect(openEpisode.userErrors).toEqual([]);
    expect(player).toMatchObject({ time: 12, paused: false });
  });

  test('is left for what is kept by then, at the place that was asked for', async () => {
    const { navigation, player, playback, recordings, openEpisode } = pageParts();
    await navigation.open(link);
    player.finishLoading({ duration: 1000 });
    playback.play();
    player.miss(600);
    await expect.poll(() => openEpisode.userErrors).toHaveLength(1);
    recordings.put(audio);
    await expect.poll(() => player.url).toBe(`blob:kept ${audio}`);
    expect(player).toMatchObject({ time: 600, paused: false });
    expect(openEpisode.userErrors).toEqual([]);
  });
});
