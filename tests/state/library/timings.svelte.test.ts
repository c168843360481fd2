// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import { FakeHeads } from '../../support/fake-heads.ts';
import { FakeLibrary } from '../../support/fake-library.ts';
import { pageParts } from '../../support/page-parts.ts';

const page = 'https://page.example/';
const audio = 'https://page.example/ebb.mp3';
const show = (entry: object = {}) =>
  JSON.stringify({
    title: 'Tides',
    episodes: [{ id: 'ebb', audio: 'ebb.mp3', transcript: 'ebb.vtt', ...entry }],
  });
const vtt = 'WEBVTT\n\n00:10.000 --> 00:12.000\nThe sea.\n';

/** The page with the episode open, and its recording loaded. */
async function opened({
  library = new FakeLibrary(),
  duration = 100,
  entry = {},
  at = 0,
  head = '',
} = {}) {
  const heads = new FakeHeads();
  if (head) heads.heads.set(audio, head);
  const answers = { [`${page}show.json`]: show(entry), [`${page}ebb.vtt`]: vtt };
  const parts = pageParts(answers, { library, heads });
  await parts.navigation.open(readLink(page), at > 0 ? { start: at } : undefined);
  parts.player.finishLoading({ duration });
  return { ...parts, library, heads };
}

/** What is kept after half a second by hand. */
async function nudged(head = '') {
  const { fit, library } = await opened({ head });
  fit.nudge(10, 0.5);
  if (head) await vi.waitFor(() => expect([...library.timings.values()]).toMatchObject([{ head }]));
  return library;
}

test('what was said by hand is there the next time, for the same recording', async () => {
  const first = await opened();
  first.fit.nudge(10, 0.5);
  expect([...first.library.timings.values()]).toMatchObject([{ audio, duration: 100 }]);
  const again = await opened({ library: first.library });
  expect([again.fit.source, again.playback.cues[0]?.start]).toEqual(['hand', 10.5]);
  expect(again.fit.isOpen).toBe(false);
});

test('a recording of another length is another recording', async () => {
  const { fit, library } = await opened();
  fit.nudge(10, 0.5);
  const other = await opened({ library, duration: 130 });
  expect(other.fit.source).toBe('plain');
  expect(library.timings.size).toBe(1);
});

test('a recording with another head is another recording; what was kept waits until something new is said', async () => {
  const library = await nudged('one');
  const same = await opened({ library, head: 'one' });
  await vi.waitFor(() => expect(same.heads.read).toEqual([audio]));
  expect(same.fit.source).toBe('hand');
  const other = await opened({ library, head: 'another' });
  await vi.waitFor(() => expect(other.fit.source).toBe('plain'));
  expect([...library.timings.values()]).toMatchObject([{ head: 'one' }]);
  other.fit.nudge(10, 2);
  await vi.waitFor(() =>
    expect([...library.timings.values()]).toMatchObject([{ head: 'another' }]),
  );
});

test('where a head cannot be read, or none was kept, address and length hold', async () => {
  const unread = await opened({ library: await nudged('one') });
  await vi.waitFor(() => expect(unread.heads.read).toEqual([audio]));
  expect(unread.fit.source).toBe('hand');
  const library = await nudged();
  expect([...library.timings.values()].some((kept) => 'head' in kept)).toBe(false);
  const old = await opened({ library, head: 'one' });
  expect([old.fit.source, old.heads.read]).toEqual(['hand', []]);
});

test('no head is read of a recording about which nothing was said by hand', async () => {
  const { heads, player, playback } = await opened({ head: 'one' });
  playback.play();
  player.finishLoading({ duration: 100 });
  expect(heads.read).toEqual([]);
});

test('a head that comes late belongs to what was said last', async () => {
  const { fit, library } = await opened({ head: 'one' });
  fit.nudge(10, 0.5);
  fit.nudge(10, 0.5);
  fit.undo();
  fit.undo();
  await opened({ library, head: 'one' });
  expect(library.timings.size).toBe(0);
  fit.nudge(10, 0.5);
  fit.nudge(10, 0.5);
  await vi.waitFor(() => expect([...library.timings.values()]).toMatchObject([{ head: 'one' }]));
  expect((await opened({ library, head: 'one' })).playback.cues[0]?.start).toBe(11);
});

test('what was undone or dropped is forgotten', async () => {
  const { fit, library } = await opened();
  fit.nudge(10, 0.5);
  fit.undo();
  expect(library.timings.size).toBe(0);
  fit.nudge(10, 0.5);
  fit.reset();
  expect(library.timings.size).toBe(0);
});

test('a show may say how an episode fits, and a link leads to where its words are heard', async () => {
  const { fit, player } = await opened({ entry: { offset: 8 }, at: 10 });
  expect([fit.source, player.time]).toEqual(['show', 18]);
});

test('a link leads to where a hand has moved its words', async () => {
  const { fit, library } = await opened();
  fit.nudge(10, 2);
  const { player } = await opened({ library, at: 10 });
  expect(player.time).toBe(12);
});
