import { expect, test } from 'vitest';
import type { Episode } from '../../../src/core/episode/episode.ts';
import { loadChapters } from '../../../src/state/episode/load-chapters.ts';
import { fakeFetch, type FakeAnswer } from '../../support/fake-fetch.ts';

const url = 'https://a.example/chapters.json';
const { signal } = new AbortController();
const episode: Episode = { id: 'a', title: 'A', transcripts: [], chapters: url };
const load = (answer: FakeAnswer, more: Partial<Episode> = {}) =>
  loadChapters({ ...episode, ...more }, fakeFetch({ [url]: answer }), signal);

test('chapters are read', async () => {
  const file = { version: '1.2.0', chapters: [{ startTime: 3, title: 'One' }] };
  expect(await load(JSON.stringify(file))).toEqual({ chapters: [{ start: 3, title: 'One' }] });
});

test('chapters are read in the encoding that their server states', async () => {
  const file = '[{"startTime":3,"title":"\xcf\xf0\xe8"}]';
  const bytes = Uint8Array.from(file, (letter) => letter.charCodeAt(0));
  const type = 'application/json; charset=windows-1251';
  expect(await load({ bytes, type })).toEqual({ chapters: [{ start: 3, title: 'При' }] });
});

test('a bad entry does not cost the chapters, nor is it a trouble', async () => {
  const file = {
    version: '1.2.0',
    chapters: [{ startTime: 3, title: 'One' }, { title: 'No time' }],
  };
  const { chapters, userError } = await load(JSON.stringify(file));
  expect(chapters).toMatchObject([{ title: 'One' }]);
  expect(userError).toBeUndefined();
});

test('a file that is none says why', async () => {
  const { chapters, userError } = await load('{"chapters":');
  expect(chapters).toEqual([]);
  expect(userError).toMatchObject({
    ...{
      about: 'chapters',
      why: 'unreadable',
      url,
      diagnostic: expect.objectContaining({ code: 'cut-off' }),
    },
  });
});

test('a file that does not come says why', async () => {
  expect(await load({ failure: 'server', status: 503 })).toEqual({
    chapters: [],
    isSpare: true,
    userError: { about: 'chapters', why: 'server', url, status: 503 },
  });
});

test('given up, it rejects with the reason', async () => {
  const giveUp = new AbortController();
  const fetchFile = fakeFetch({ [url]: new Promise<string>(() => undefined) });
  const loading = loadChapters(episode, fetchFile, giveUp.signal);
  giveUp.abort(new Error('enough'));
  await expect(loading).rejects.toThrow('enough');
});

const inlineChapters = [{ start: 0, title: 'In the feed' }];
const description = 'About water.\n00:00 The sea\n(1:30) The moon';
const described = [
  { start: 0, title: 'The sea' },
  { start: 90, title: 'The moon' },
];
const without = { id: 'a', title: 'A', transcripts: [] };
const loadWithout = (more: Partial<Episode>) =>
  loadChapters({ ...without, ...more }, fakeFetch({}), signal);

test('without a file there are those of the feed, else those of the description, which are spare', async () => {
  expect(await loadWithout({ inlineChapters, description })).toEqual({ chapters: inlineChapters });
  expect(await loadWithout({ description })).toEqual({ chapters: described, isSpare: true });
  expect(await loadWithout({})).toEqual({ chapters: [], isSpare: true });
});

test('a description without a list has no chapters, and is no trouble', async () => {
  for (const description of ['Recorded on 2026-05-01 at 10:30.', '{', '[1', 'WEBVTT'])
    expect(await loadWithout({ description })).toEqual({ chapters: [], isSpare: true });
});

test('a file goes before the others, which stand in where it cannot be had', async () => {
  const file = '[{"startTime":3,"title":"One"}]';
  expect(await load(file, { inlineChapters, description })).toEqual({
    chapters: [{ start: 3, title: 'One' }],
  });
  for (const answer of ['{"chapters":', { failure: 'not-found' }] as const) {
    const userError = expect.objectContaining({ about: 'chapters', url });
    const found = await load(answer, { inlineChapters, description });
    expect(found).toEqual({ chapters: inlineChapters, userError });
    expect(await load(answer, { description })).toEqual({
      ...{ chapters: described, isSpare: true, userError },
    });
  }
});
