// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import { HAS_KEPT } from '../../../src/state/settings.svelte.ts';
import { FakeKeptStore } from '../../support/fake-kept-store.ts';
import { keptOf } from '../../support/kept.ts';
import { pageParts } from '../../support/page-parts.ts';

const page = 'https://page.example/';
const show = (more: object = {}) =>
  JSON.stringify({
    title: 'Tides',
    episodes: [
      { id: 'ebb', title: 'Ebb', audio: 'ebb.mp3', transcript: 'ebb.vtt' },
      { id: 'flow', title: 'Flow', audio: 'flow.mp3', transcript: 'flow.vtt', ...more },
    ],
  });
const lines = ['Good morning.', '<v Mara>The tide came up over the wall.', 'Nobody had seen it.'];
const vtt = (texts: readonly string[], from = 10) =>
  [
    'WEBVTT',
    ...texts.map((text, i) => `00:${from + 2 * i}.000 --> 00:${from + 2 * i + 2}.000\n${text}`),
  ].join('\n\n');

/** The page with an episode of the show open, and its recording loaded. */
async function opened({
  keptStore = new FakeKeptStore(),
  ebb = vtt(lines),
  episode = 'ebb',
  more = {},
} = {}) {
  const answers = {
    [`${page}show.json`]: show(more),
    [`${page}ebb.vtt`]: ebb,
    [`${page}flow.vtt`]: vtt(['Something else.', 'That is said.']),
  };
  const parts = pageParts(answers, { keptStore });
  await parts.navigation.open(readLink(`${page}?episode=${episode}`));
  parts.player.finishLoading({ duration: 100 });
  const { passages, transfer } = await parts.kept();
  await passages.loadOpen();
  return { ...parts, keptStore, passages, transfer };
}

/** The page after the second line was kept, with the one before. */
async function kept(keptStore = new FakeKeptStore()) {
  const parts = await opened({ keptStore });
  parts.playback.seek(12.5);
  await parts.passages.keepNow();
  return parts;
}

test('those of the open episode come in the order in which they are said', async () => {
  const { passages } = await opened();
  const [early, late] = [keptOf('Early', { keptMs: 1 }), keptOf('Late', { start: 30, keptMs: 2 })];
  await passages.take([early, late]);
  expect(passages.all).toEqual([late, early]);
  expect(passages.ofOpen).toEqual([early, late]);
});

test('the line being said is kept with the one before, and all that is known of them', async () => {
  const { passages, keptStore } = await kept();
  expect(passages.ofOpen).toMatchObject([
    {
      parts: [
        { text: 'Good morning.' },
        { speaker: 'Mara', text: 'The tide came up over the wall.' },
      ],
      ...{ start: 10, end: 14, keptMs: 1000 },
      episode: {
        ...{ title: 'Ebb', show: 'Tides', page: `${page}?episode=ebb` },
        target: { kind: 'show', episodeId: 'ebb' },
      },
    },
  ]);
  expect([...keptStore.stored.values()]).toEqual(passages.ofOpen);
});

test('that something is kept is remembered, so that the next visit looks for it by itself', async () => {
  const { settings } = await opened();
  expect(settings.option(HAS_KEPT, false)).toBe(false);
  const { settings: after, keptStore } = await kept();
  expect(after.option(HAS_KEPT, false)).toBe(true);
  const { settings: other } = await opened({ keptStore });
  expect(other.option(HAS_KEPT, false)).toBe(true);
});

test('before the first line there is nothing to keep', async () => {
  const { passages, playback } = await opened();
  playback.seek(3);
  await passages.keepNow();
  expect(passages.all).toEqual([]);
  expect(passages.just).toBeUndefined();
});

test('the same again is kept once, and told as such', async () => {
  const { passages, keptStore } = await kept();
  await passages.setNote(passages.all[0]!, 'Yes');
  expect(passages.just).toMatchObject({ isNew: true });
  await passages.keepNow();
  expect(passages.just).toMatchObject({ isNew: false, note: 'Yes' });
  expect(keptStore.stored.size).toBe(1);
});

test('what was kept before it is known here stays as it is, with its note', async () => {
  const { passages, keptStore } = await kept();
  const elsewhere = await opened({ keptStore: new FakeKeptStore() });
  await passages.setNote(passages.all[0]!, 'Yes');
  for (const [id, one] of keptStore.stored) elsewhere.keptStore.stored.set(id, one);
  elsewhere.playback.seek(12.5);
  await elsewhere.passages.keepNow();
  expect(elsewhere.passages.just).toMatchObject({ isNew: false, note: 'Yes' });
  expect([...elsewhere.keptStore.stored.values()]).toEqual(passages.all);
});

test('what another tab removed is kept anew', async () => {
  const { passages, keptStore } = await kept();
  keptStore.stored.clear();
  await passages.keepNow();
  expect(passages.just).toMatchObject({ isNew: true });
  expect([...keptStore.stored.values()]).toEqual(passages.all);
});

test('an episode opened again shows nothing that another tab removed', async () => {
  const { passages, keptStore } = await kept();
  keptStore.stored.clear();
  await passages.loadOpen();
  expect(passages.ofOpen).toEqual([]);
});

test('what is removed or kept while all are read is gone, or there, all the same', async () => {
  const { passages, playback } = await kept();
  const reading = passages.loadAll();
  const removing = passages.remove(passages.all[0]!);
  playback.seek(14.5);
  await Promise.all([reading, removing, passages.keepNow()]);
  expect(passages.all).toMatchObject([{ start: 12 }]);
});

test('it is told for ten seconds, and for as long as it is held', async () => {
  const { passages, clock } = await kept();
  passages.holdTelling();
  clock.pass(60);
  expect(passages.just).toBeDefined();
  passages.tellOn();
  clock.pass(9);
  expect(passages.just).toBeDefined();
  clock.pass(2);
  expect(passages.just).toBeUndefined();
});

test('on the next visit it is there, in its episode alone', async () => {
  const { keptStore } = await kept();
  expect((await opened({ keptStore })).passages.ofOpen).toHaveLength(1);
  const other = await opened({ keptStore, episode: 'flow' });
  expect(other.passages.ofOpen).toEqual([]);
  await other.passages.loadAll();
  expect(other.passages.all).toHaveLength(1);
});

test('a list begins with the newest, and has all later', async () => {
  const { keptStore } = await kept();
  const { passages } = await opened({ keptStore, episode: 'flow' });
  await passages.loadNewest();
  expect([passages.all.length, passages.isWhole]).toEqual([1, false]);
  await passages.loadAll();
  expect([passages.all.length, passages.isWhole]).toEqual([1, true]);
});

test('in a corrected transcript that moved, it is where its words are', async () => {
  const { keptStore } = await kept();
  const ebb = vtt(['An advertisement.', ...lines.map((text) => text.replace('the', 'a'))], 40);
  const { passages } = await opened({ keptStore, ebb });
  expect(passages.placed).toMatchObject([{ isFound: true, place: { start: 42, end: 46 } }]);
});

test('where its words are nowhere, it is told, stays, and plays from its time', async () => {
  const { keptStore } = await kept();
  const { passages, player } = await opened({ keptStore, ebb: vtt(['All new.'], 50) });
  expect(passages.placed).toMatchObject([{ isFound: false, place: { start: 10 } }]);
  await passages.play(passages.ofOpen[0]!);
  expect([player.time, player.paused]).toEqual([10, false]);
});

test('it plays where it is heard, and stops at its end', async () => {
  const { passages, player, playback, fit } = await kept();
  fit.nudge(12, 5);
  player.seek(90);
  await passages.play(passages.ofOpen[0]!);
  flushSync();
  expect([player.time, player.paused]).toEqual([15, false]);
  expect(playback.passage).toEqual({ start: 15, end: 19 });
});

test('one of another episode opens that, and plays there', async () => {
  const { keptStore } = await kept();
  const { passages, player, openEpisode, addresses } = await opened({ keptStore, episode: 'flow' });
  await passages.loadAll();
  const playing = passages.play(passages.all[0]!);
  player.finishLoading({ duration: 100 });
  await playing;
  expect(openEpisode.episode?.id).toBe('ebb');
  expect(addresses.at(-1)).toMatchObject({ kind: 'show', episodeId: 'ebb' });
  expect([player.time, player.paused]).toEqual([10, false]);
});

test('an episode with a page of its own is gone to, at the very words', async () => {
  const keptStore = new FakeKeptStore();
  const there = await opened({ keptStore, episode: 'flow', more: { page: `${page}flow/` } });
  there.playback.seek(10.5);
  await there.passages.keepNow();
  const { passages, visited } = await opened({ keptStore });
  await passages.loadAll();
  await passages.play(passages.all[0]!);
  expect(visited).toEqual([`${page}flow/#t=10,12&said=Something+else.`]);
  expect(passages.hrefOf(passages.all[0]!)).toBe(visited[0]);
});

test('what is removed comes back with its note', async () => {
  const { passages, keptStore } = await kept();
  await passages.setNote(passages.all[0]!, 'Yes');
  const [noted] = passages.all;
  await passages.remove(noted!);
  expect([passages.all, keptStore.stored.size]).toEqual([[], 0]);
  expect(passages.removed).toEqual(noted);
  await passages.undo();
  expect(passages.all).toEqual([noted]);
  expect([...keptStore.stored.values()]).toEqual([noted]);
});

test('a note that comes after its passage was removed brings nothing back, and is there after an undo', async () => {
  const { passages } = await kept();
  const [one] = passages.all;
  await passages.remove(one!);
  await passages.setNote(one!, 'Too late');
  expect(passages.all).toEqual([]);
  await passages.undo();
  expect(passages.all).toMatchObject([{ note: 'Too late' }]);
});

test('where the browser stores nothing it is kept for this visit, and told once', async () => {
  const keptStore = new FakeKeptStore();
  keptStore.refuses = true;
  const { passages, playback, openEpisode } = await kept(keptStore);
  playback.seek(14.5);
  await passages.keepNow();
  await passages.loadAll();
  expect(passages.all).toHaveLength(2);
  expect(openEpisode.userErrors).toEqual([{ about: 'storage', why: 'no-storage' }]);
});

test('what another tab keeps, notes and removes is known here at once', async () => {
  const { passages, keptStore } = await kept();
  const [mine] = passages.ofOpen;
  keptStore.stored.set(mine!.id, { ...mine!, note: 'Yes', changedMs: 2000 });
  keptStore.changeElsewhere();
  await expect.poll(() => passages.ofOpen).toMatchObject([{ note: 'Yes' }]);
  keptStore.stored.clear();
  keptStore.changeElsewhere();
  await expect.poll(() => passages.ofOpen).toEqual([]);
});

test('where all are listed, those of other episodes are followed, too', async () => {
  const { passages, keptStore } = await kept();
  await passages.loadAll();
  const [mine] = passages.all;
  const episode = { ...mine!.episode, key: 'other' };
  keptStore.stored.set('other', { ...mine!, id: 'other', episode });
  keptStore.changeElsewhere();
  await expect.poll(() => passages.all.length).toBe(2);
});
