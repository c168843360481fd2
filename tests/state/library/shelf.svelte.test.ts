// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import { remember } from '../../../src/state/library/places.svelte.ts';
import { pageParts } from '../../support/page-parts.ts';

const page = 'https://page.example/';
const show = {
  title: 'Tides',
  artwork: 'tides.jpg',
  episodes: [
    { id: 'one', title: 'Élan', audio: 'one.mp3' },
    { id: 'two', title: 'Two', audio: 'two.mp3' },
  ],
};
const answers = { [`${page}show.json`]: JSON.stringify(show) };

/** A page that opened an address, and remembers what is listened to. */
async function opened(address: string) {
  const parts = pageParts(answers);
  const stop = remember(parts.remembered);
  await parts.navigation.open(readLink(address));
  flushSync();
  const listen = async () => {
    parts.player.finishLoading({ duration: 100 });
    parts.playback.seek(33);
    flushSync();
    await Promise.resolve();
    await parts.shelf.load();
  };
  return { ...parts, stop, listen };
}

test('an episode is in the library once it is listened to, with its show, picture and place', async () => {
  const { library, shelf, listen } = await opened(page);
  expect(library.seen.size).toBe(0);
  await listen();
  expect(shelf.entries).toMatchObject([
    {
      ...{ key: `${page}show.json#one`, title: 'Élan', show: 'Tides', openedMs: 1000 },
      ...{ artwork: `${page}tides.jpg`, place: { time: 33 } },
    },
  ]);
  expect(shelf.linkOf(shelf.entries![0]!)).toBe(`${page}?episode=one`);
});

test('what can only be read is in the library when it is opened', async () => {
  const address = `${page}?transcript=https://a.example/talk.vtt&title=A+talk`;
  const { library, shelf } = await opened(address);
  await Promise.resolve();
  expect([...library.seen.values()]).toMatchObject([{ title: 'A talk', target: { kind: 'pair' } }]);
  await shelf.load();
  expect(shelf.linkOf(shelf.entries![0]!)).toBe(address);
});

test('an episode is opened again where it was, under its address', async () => {
  const { shelf, listen, navigation, openEpisode, player, addresses } = await opened(page);
  await listen();
  await navigation.choose('two');
  shelf.open(shelf.entries![0]!);
  await expect.poll(() => openEpisode.episode?.title).toBe('Élan');
  expect(player.time).toBe(33);
  expect(addresses.at(-1)).toMatchObject({ kind: 'show', isDefault: true, episodeId: 'one' });
});

test('words without a recording, opened again from the library, stay what they are', async () => {
  const { library, navigation } = await opened(page);
  const link = readLink(`${page}?transcript=words.vtt`);
  if (link.kind !== 'pair') throw new Error('not a pair');
  const target = { kind: link.kind, episode: link.episode };
  await navigation.reopen(target);
  flushSync();
  await Promise.resolve();
  expect([...library.seen.values()].map((seen) => seen.target)).toEqual([target]);
});

test('titles and shows are found by words, whatever their case and accents', async () => {
  const { shelf, listen } = await opened(page);
  await listen();
  const found = (wanted: string) => {
    shelf.wanted = wanted;
    return shelf.shown?.length;
  };
  expect([found('elan'), found('TIDES él'), found('ebb'), found('')]).toEqual([1, 1, 0, 1]);
});

test('what is forgotten can be had back, until the library is closed', async () => {
  const { shelf, listen, library } = await opened(page);
  await listen();
  shelf.forget(shelf.entries!);
  expect(shelf.entries).toEqual([]);
  shelf.undo();
  expect(shelf.entries).toHaveLength(1);
  expect(library.seen.size).toBe(1);
  shelf.forget(shelf.entries!);
  await shelf.close();
  expect([library.seen.size, library.places.size, shelf.forgotten.length]).toEqual([0, 0, 0]);
});

test.each(['added to', 'dropped again', 'opened again', 'given another transcript'])(
  'an own file that was forgotten is not deleted once it is %s',
  async (how) => {
    const audio = new File(['sound'], 'talk.mp3');
    const text = new File(['WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n'], 'talk.vtt');
    const { navigation, shelf, library } = pageParts();
    await navigation.addFiles([audio, text]);
    const [local] = navigation.localEpisodes;
    const { id } = local!;
    shelf.forget([{ ...local!, key: id, target: { kind: 'local', id } }]);
    if (how === 'added to') await navigation.addFiles([text]);
    if (how === 'dropped again') await navigation.addFiles([audio]);
    if (how === 'opened again') await navigation.choose(id);
    if (how === 'given another transcript') {
      const said = navigation.ownFiles.find(({ kind }) => kind === 'transcript')!;
      await navigation.replaceFile(said, new File([await text.text()], 'other.vtt'));
    }
    expect(shelf.forgotten).toEqual([]);
    await shelf.close();
    expect([...library.episodes.keys()]).toEqual([id]);
  },
);

test('an own file stays forgotten when another recording is added', async () => {
  const { navigation, shelf, library } = pageParts();
  await navigation.addFiles([new File(['sound'], 'talk.mp3')]);
  const [local] = navigation.localEpisodes;
  shelf.forget([{ ...local!, key: local!.id, target: { kind: 'local', id: local!.id } }]);
  await navigation.addFiles([new File(['sound'], 'other.mp3')]);
  expect(shelf.forgotten).toHaveLength(1);
  await shelf.close();
  expect([...library.episodes.values()].map(({ title }) => title)).toEqual(['other']);
});
