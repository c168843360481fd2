import { expect, test } from 'vitest';
import type { LastEpisode } from '../../src/publish/last-site.ts';
import { readFolder } from '../../src/publish/read-folder.ts';
import { memoryFolder } from '../support/memory-folder.ts';
import { recording } from '../support/recording.ts';

const [first, second, third] = [recording(1), recording(2), recording(3)];

/** Reads a folder as it is after a site was made of it as it was. */
async function read(
  contents: Parameters<typeof memoryFolder>[0],
  last: readonly LastEpisode[] = [],
) {
  const fetchBytes = () => Promise.reject(new Error('the host cannot be reached'));
  const { episodes, oddities, show } = await readFolder(memoryFolder(contents), {
    last,
    fetchBytes,
  });
  const guids = show.episodes.map(({ guid }) => guid);
  const pathOf = ({ source }: LastEpisode) => (typeof source === 'object' ? source.path : source);
  const byPath = new Map(episodes.map((one) => [pathOf(one), one]));
  return { episodes, guids, byPath, told: oddities.map(({ file, text }) => `${file}: ${text}`) };
}

test('recordings that are numbered anew keep their addresses and guids, and a new one gets its own', async () => {
  const before = await read({ 'ep 1 Ebb.mp3': first, 'ep 2 Flow.mp3': second });
  const after = await read(
    { 'ep 1 Moon.mp3': third, 'ep 2 Ebb.mp3': first, 'ep 3 Flow.mp3': second },
    before.episodes,
  );
  expect(after.episodes.map(({ id }) => id)).toEqual(['moon', 'ebb', 'flow']);
  const guidOf = ({ byPath }: typeof before, path: string) => byPath.get(path)?.guid;
  expect(guidOf(after, 'ep 2 Ebb.mp3')).toBe(guidOf(before, 'ep 1 Ebb.mp3'));
  expect(guidOf(after, 'ep 3 Flow.mp3')).toBe(guidOf(before, 'ep 2 Flow.mp3'));
  expect(new Set(after.guids).size).toBe(3);
});

test('recordings that take each other’s names keep their addresses', async () => {
  const before = await read({ 'ep01.mp3': first, 'ep02.mp3': second });
  const after = await read({ 'ep02.mp3': first, 'ep03.mp3': second }, before.episodes);
  expect(after.byPath.get('ep02.mp3')).toMatchObject({ id: 'ep01' });
  expect(after.byPath.get('ep03.mp3')).toMatchObject({ id: 'ep02' });
  expect(new Set(after.guids).size).toBe(2);
});

test('two copies of a recording are told, and have a guid each, now and after a new name', async () => {
  const before = await read({ 'one.mp3': first, 'two.mp3': first });
  expect(new Set(before.guids).size).toBe(2);
  expect(before.told).toEqual([expect.stringMatching(/^two\.mp3: This is a copy of “one\.mp3”/)]);
  const after = await read({ 'one.mp3': first, 'three.mp3': first }, before.episodes);
  expect(after.byPath.get('one.mp3')).toEqual(before.byPath.get('one.mp3'));
  expect(new Set([...before.guids, ...after.guids]).size).toBe(3);
});

test('a recording with a new content and its old name keeps its address and its guid', async () => {
  const before = await read({ 'ebb.mp3': first, 'moon.mp3': second });
  const after = await read({ 'ebb.mp3': third, 'moon.mp3': second }, before.episodes);
  expect(after.guids).toEqual(before.guids);
});

test('entries of a feed with one guid get numbers with it, and are told', async () => {
  const item = (title: string) =>
    `<item><title>${title}</title><guid>g</guid><enclosure url="https://cdn.example/${title}.mp3" length="1" type="audio/mpeg"/></item>`;
  const feed = `<rss version="2.0"><channel><title>Tides</title>${item('Ebb')}${item('Ebb')}${item('Flow')}</channel></rss>`;
  const { episodes, told } = await read({ 'feed.xml': feed });
  expect(new Set(episodes.map(({ id }) => id)).size).toBe(3);
  expect(episodes.map(({ guid }) => guid).sort()).toEqual(['g', 'g-2', 'g-3']);
  expect(told).toEqual([expect.stringMatching(/The guid “g” is given to 3 episodes/)]);
});

test('a title in other letters has the address of its file’s name, without the ending', async () => {
  const show = { episodes: [{ audio: 'tide.ja.m4a', title: '潮の満ち引き' }] };
  const files = { 'show.json': JSON.stringify(show), 'tide.ja.m4a': first };
  const before = await read(files);
  expect(before.episodes.map(({ id }) => id)).toEqual(['tide']);
  // An address that was given with the ending stays.
  const given = before.episodes.map((one) => ({ ...one, id: 'tide-ja-m4a' }));
  expect((await read(files, given)).episodes.map(({ id }) => id)).toEqual(['tide-ja-m4a']);
});

test('files whose names are in other letters get an address each, and keep it', async () => {
  const files = {
    'البحر.mp3': first,
    'القمر.mp3': second,
    '潮の満ち引き.m4a': third,
    'Море.mp3': recording(4),
  };
  const before = await read(files);
  expect(before.told).toEqual([]);
  const ids = before.episodes.map(({ id }) => id);
  expect(ids.sort()).toEqual([
    ...Array.from({ length: 3 }, () => expect.stringMatching(/^e-[a-z\d]{6}$/)),
    'more',
  ]);
  expect(new Set(ids).size).toBe(4);
  expect((await read(files, before.episodes)).episodes).toEqual(before.episodes);
});

test('a page that goes is told, with the new episode that may be the same and how to say so', async () => {
  const before = await read({ 'just sound.mp3': first, 'moon.mp3': second });
  const anew = { 'Only sound.mp3': third, 'moon.mp3': second };
  const gone = 'The page “just-sound”, which was published from “just sound.mp3”, goes.';
  expect((await read(anew, before.episodes)).told).toEqual([
    `Only sound.mp3: ${gone} If “Only sound” is the same episode, name it in show.json with "id": "just-sound", and it keeps that address.`,
  ]);
  const named = {
    ...anew,
    'show.json': JSON.stringify({
      episodes: [{ audio: 'Only sound.mp3', id: 'just-sound' }, { audio: 'moon.mp3' }],
    }),
  };
  expect((await read(named, before.episodes)).told).toEqual([]);
  expect((await read({ 'moon.mp3': second }, before.episodes)).told).toEqual([
    `undefined: ${gone}`,
  ]);
});
