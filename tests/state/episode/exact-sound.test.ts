import { expect, test } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import { FakeExactSounds } from '../../support/fake-exact-sounds.ts';
import { pageParts } from '../../support/page-parts.ts';

const audio = 'https://page.example/ebb.mp3';
const link = readLink('https://page.example/?audio=ebb.mp3');
const seek = 'https://page.example/ebb.mp3.seek';
const show = readLink('https://page.example/?show=show.json');
const published = {
  'https://page.example/show.json': JSON.stringify({
    title: 'Tides',
    episodes: [{ id: 'ebb', audio: 'ebb.mp3', seek: 'ebb.mp3.seek' }],
  }),
};
/** Lets everything happen that only waits for answers which are there. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

test('a recording that was published with its seek file plays from the worker', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.served = true;
  const { navigation, player } = pageParts(published, { exactSounds });
  await navigation.open(show);
  expect(player).toMatchObject({ url: audio, better: `exact:${audio} ${seek}` });
});

test('until a worker serves the page, it plays as it is', async () => {
  const exactSounds = new FakeExactSounds();
  const { navigation, player } = pageParts(published, { exactSounds });
  await navigation.open(show);
  expect(player).toMatchObject({ url: audio, better: undefined });
  exactSounds.serve();
  expect(player.better).toBe(`exact:${audio} ${seek}`);
});

test('a worker that comes later is of no use to an episode that was left', async () => {
  const exactSounds = new FakeExactSounds();
  const { navigation, player } = pageParts(published, { exactSounds });
  await navigation.open(show);
  await navigation.open(link);
  exactSounds.serve();
  expect(player.better).toBeUndefined();
});

test('frames are read after the first jump, once', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.reading = { kind: 'exact', url: 'exact:ebb' };
  const { navigation, player, playback, openEpisode } = pageParts({}, { exactSounds });
  await navigation.open(link);
  player.finishLoading({ duration: 100 });
  player.slowSeeks = true;
  playback.play();
  await settled();
  expect(exactSounds.asked).toEqual([]);
  playback.seek(12);
  player.landSeek();
  playback.seek(50);
  await expect.poll(() => player.better).toBe('exact:ebb');
  expect(exactSounds.asked).toEqual([[audio, false]]);
  expect(openEpisode.userErrors).toEqual([]);
});

test('frames that were read before are used at once', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.addresses.set(audio, 'exact:ebb');
  const { navigation, player } = pageParts({}, { exactSounds });
  await navigation.open(link);
  await expect.poll(() => player.better).toBe('exact:ebb');
});

test('a large recording is told of, and read where its listener asks for that', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.reading = { kind: 'inexact', why: 'large' };
  const { navigation, player, playback, openEpisode } = pageParts({}, { exactSounds });
  await navigation.open(link);
  player.finishLoading({ duration: 100 });
  player.slowSeeks = true;
  await settled();
  playback.seek(12);
  const told = { about: 'audio', why: 'inexact', url: audio, because: 'large' } as const;
  await expect.poll(() => openEpisode.userErrors).toEqual([told]);
  exactSounds.reading = { kind: 'exact', url: 'exact:ebb' };
  await openEpisode.retry(told);
  expect(player.better).toBe('exact:ebb');
  expect(exactSounds.asked).toEqual([
    [audio, false],
    [audio, true],
  ]);
});

test('an M4A is left alone', async () => {
  const exactSounds = new FakeExactSounds();
  const { navigation, player, playback } = pageParts({}, { exactSounds });
  await navigation.open(readLink('https://page.example/?audio=ebb.m4a'));
  player.finishLoading({ duration: 100 });
  player.slowSeeks = true;
  await settled();
  playback.seek(12);
  await settled();
  expect(exactSounds.asked).toEqual([]);
});

/** Opens what a link names, and jumps in it once it is loaded. */
async function jumpIn(address: string, exactSounds: FakeExactSounds) {
  const parts = pageParts(published, { exactSounds });
  await parts.navigation.open(readLink(address));
  await jump(parts);
  return parts;
}

async function jump({ player, playback }: ReturnType<typeof pageParts>): Promise<void> {
  player.finishLoading({ duration: 100 });
  player.slowSeeks = true;
  await settled();
  playback.seek(12);
  await settled();
  player.landSeek();
}

test('of a host that lets no page read its recordings it is told once', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.reading = { kind: 'unreadable' };
  const parts = await jumpIn('https://page.example/?audio=https://host.example/a.mp3', exactSounds);
  const { openEpisode, navigation } = parts;
  const url = 'https://host.example/a.mp3';
  const told = { about: 'audio', why: 'inexact', url, because: 'unreadable' } as const;
  expect(openEpisode.userErrors).toEqual([told]);
  expect(openEpisode.exactness).toEqual({ kind: 'unreadable' });
  await navigation.open(readLink('https://page.example/?audio=https://host.example/b.mp3'));
  await jump(parts);
  expect([exactSounds.asked.length, openEpisode.userErrors]).toEqual([2, []]);
});

test('an address with exact places that does not play is told of', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.served = true;
  const { openEpisode, player } = await jumpIn('https://page.example/?show=show.json', exactSounds);
  expect(openEpisode.exactness.kind).toBe('exact');
  expect(openEpisode.userErrors).toEqual([]);
  player.failBetter();
  expect(openEpisode.exactness).toEqual({ kind: 'inexact', why: 'failed' });
  expect(openEpisode.userErrors).toMatchObject([{ why: 'inexact', because: 'failed' }]);
});

test('how exact places are is known of each kind of source', async () => {
  const exactSounds = new FakeExactSounds();
  const parts = pageParts(published, { exactSounds });
  const { navigation, openEpisode } = parts;
  await navigation.open(show);
  expect(openEpisode.exactness.kind).toBe('not-yet');
  exactSounds.serve();
  expect(openEpisode.exactness.kind).toBe('exact');
  await navigation.open(readLink('https://page.example/?audio=ebb.m4a'));
  expect(openEpisode.exactness.kind).toBe('as-it-is');
  await navigation.open(link);
  expect(openEpisode.exactness.kind).toBe('unknown');
});

test('a look tells what the first jump will find, and reads nothing else', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.seen = { kind: 'unread', offBy: 16 };
  const { navigation, openEpisode } = pageParts({}, { exactSounds });
  await navigation.open(link);
  await settled();
  await openEpisode.lookAtSound();
  await openEpisode.lookAtSound();
  expect(openEpisode.exactness).toEqual({ kind: 'unread', offBy: 16 });
  expect([exactSounds.looked, exactSounds.asked]).toEqual([[audio], []]);
});

test('a jump made before it is known whether frames were read is remembered', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.reading = { kind: 'exact', url: 'exact:ebb' };
  let answer: (url: undefined) => void = () => undefined;
  exactSounds.known = () => new Promise((resolve) => (answer = resolve));
  const parts = pageParts({}, { exactSounds });
  await parts.navigation.open(link);
  await jump(parts);
  expect(exactSounds.asked).toEqual([]);
  answer(undefined);
  await expect.poll(() => parts.player.better).toBe('exact:ebb');
});

test('what was read once is not read again when another worker takes over', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.reading = { kind: 'not-yet' };
  await jumpIn('https://page.example/?audio=ebb.mp3', exactSounds);
  exactSounds.reading = { kind: 'exact', url: 'exact:ebb' };
  for (let i = 0; i < 3; i++) {
    exactSounds.serve();
    await settled();
  }
  expect(exactSounds.asked).toHaveLength(2);
});

test('a look waits until it is known whether frames were read', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.seen = { kind: 'unread', offBy: 16 };
  let answer: (url: undefined) => void = () => undefined;
  exactSounds.known = () => new Promise((resolve) => (answer = resolve));
  const { navigation, openEpisode } = pageParts({}, { exactSounds });
  await navigation.open(link);
  const looked = openEpisode.lookAtSound();
  answer(undefined);
  await looked;
  expect(openEpisode.exactness).toEqual({ kind: 'unread', offBy: 16 });
});
