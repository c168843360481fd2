// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import { tellSlips } from '../../../src/state/episode/tell-slips.svelte.ts';
import { pageParts } from '../../support/page-parts.ts';

const page = 'https://page.example/';
const show = JSON.stringify({
  title: 'A show',
  episodes: [
    { id: 'one', title: 'First', audio: 'one.mp3', transcipt: 'one.vtt' },
    { id: 'two', title: 'Second', audio: 'two.mp3' },
  ],
});
const told = {
  ...{ about: 'show', why: 'unreadable', url: `${page}show.json` },
  diagnostic: { code: 'unknown-key', key: 'transcipt', meant: 'transcript' },
};

let stop: () => void = () => undefined;
afterEach(() => stop());

test('slips in a show are told once it is opened, and not again with another episode', async () => {
  const { navigation, openEpisode } = pageParts({ [`${page}show.json`]: show });
  stop = tellSlips(navigation, openEpisode);
  await navigation.open(readLink(page));
  flushSync();
  expect(openEpisode.userErrors).toMatchObject([told]);
  await navigation.choose('two');
  flushSync();
  expect(openEpisode.userErrors).toEqual([]);
});

test('what was told is not told again by whoever looks next', async () => {
  const { navigation, openEpisode } = pageParts({ [`${page}show.json`]: show });
  await navigation.open(readLink(page));
  tellSlips(navigation, openEpisode)();
  stop = tellSlips(navigation, openEpisode);
  flushSync();
  expect(openEpisode.userErrors).toMatchObject([told]);
  openEpisode.dismiss(openEpisode.userErrors[0]!);
  stop();
  stop = tellSlips(navigation, openEpisode);
  flushSync();
  expect(openEpisode.userErrors).toEqual([]);
});
