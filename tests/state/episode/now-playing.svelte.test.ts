// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { Episode } from '../../../src/core/episode/episode.ts';
import { readLink } from '../../../src/core/episode/links.ts';
import { announce } from '../../../src/state/episode/now-playing.svelte.ts';
import { FakeNowPlaying } from '../../support/fake-now-playing.ts';
import { pageParts } from '../../support/page-parts.ts';

const vtt = 'https://a.example/talk.vtt';
const episode: Episode = {
  ...{ id: 'talk', title: 'A talk', show: 'A show', artwork: 'https://a.example/a.jpg' },
  ...{ audio: 'https://a.example/talk.mp3', chapters: 'https://a.example/chapters.json' },
  transcripts: [{ url: vtt }],
};

async function announced() {
  const parts = pageParts({
    [vtt]: 'WEBVTT\n\n00:10.000 --> 00:12.000\nOne.\n\n00:20.000 --> 00:22.000\nTwo.\n',
    'https://a.example/chapters.json': '{"chapters":[{"startTime":0,"title":"Opening"}]}',
  });
  const { player, playback, openEpisode, follow, navigation } = parts;
  openEpisode.clear();
  await openEpisode.open(episode, 'k');
  player.finishLoading({ duration: 100 });
  const system = new FakeNowPlaying();
  const stop = announce(system, player, playback, openEpisode, follow, navigation);
  flushSync();
  return { ...parts, system, stop };
}

test('the system shows what is open, with its chapters', async () => {
  const { system } = await announced();
  expect(system.shown).toEqual({
    ...{ title: 'A talk', show: 'A show', artwork: 'https://a.example/a.jpg' },
    chapters: [{ start: 0, title: 'Opening' }],
  });
});

test('the system knows the place of what plays already, and of every change', async () => {
  const { system, player } = await announced();
  expect(system.at).toEqual({ time: 0, duration: 100, rate: 1, playing: false });
  player.seek(30);
  player.setRate(1.5);
  player.play();
  expect(system.at).toEqual({ time: 30, duration: 100, rate: 1.5, playing: true });
});

test('an episode without a recording leaves nothing to show', async () => {
  const { system, openEpisode } = await announced();
  openEpisode.clear();
  await openEpisode.open({ id: 'text', title: 'Text', transcripts: [{ url: vtt }] }, 'text');
  flushSync();
  expect(system.shown).toBeUndefined();
  expect(system.at).toBeUndefined();
});

test('the system’s keys act as the page’s do', async () => {
  const { system, player } = await announced();
  const { wishes } = system;
  wishes?.play();
  expect(player.paused).toBe(false);
  wishes?.seek(50);
  wishes?.skip(-15);
  expect(player.time).toBe(35);
  wishes?.previous();
  expect(player.time).toBe(10);
  wishes?.next();
  expect(player.time).toBe(20);
  wishes?.pause();
  expect(player.paused).toBe(true);
});

test('the system’s stop key pauses: the place is not lost', async () => {
  const { system, player } = await announced();
  player.play();
  player.at(40);
  system.wishes?.stop();
  expect(player).toMatchObject({ paused: true, time: 40 });
});

test('once stopped, the system is told nothing more', async () => {
  const { system, player, stop } = await announced();
  stop();
  player.seek(5);
  expect(system).toMatchObject({ shown: undefined, at: undefined, wishes: undefined });
});

test('where a show has several episodes, the system’s keys go from one to the next, and it plays on', async () => {
  const parts = pageParts({
    'https://page.example/show.json': JSON.stringify({
      title: 'A show',
      episodes: [1, 2, 3].map((number) => ({ id: `e${number}`, audio: `${number}.mp3` })),
    }),
  });
  const { navigation, player, playback, openEpisode, follow } = parts;
  await navigation.open(readLink('https://page.example/'));
  const system = new FakeNowPlaying();
  announce(system, player, playback, openEpisode, follow, navigation);
  system.wishes?.next();
  expect(player.url).toBe('https://page.example/2.mp3');
  expect(player.paused).toBe(true);
  playback.play();
  system.wishes?.next();
  expect(player.url).toBe('https://page.example/3.mp3');
  expect(player.paused).toBe(false);
  system.wishes?.next();
  expect(player.url).toBe('https://page.example/3.mp3');
  system.wishes?.previous();
  expect(player.url).toBe('https://page.example/2.mp3');
});
