import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Seen } from '../../../src/core/episode/library.ts';
import { IndexedKeptStore } from '../../../src/platform/storage/kept-store.ts';
import { IndexedLibrary } from '../../../src/platform/storage/library.ts';
import { keptOf } from '../../support/kept.ts';

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const [a, b] = [keptOf('One'), keptOf('Two', { start: 20 })];
const other = keptOf('Three', { key: 'other', episode: { ...a.episode, key: 'other' } });
const place = { time: 5, duration: 100, finished: false };
const timing = { anchors: [{ transcript: 10, audio: 10.5 }], insertions: [] };
const seen: Seen = {
  ...{ key: 'k', title: 'Ebb', openedMs: 5 },
  target: { kind: 'show', url: 'https://a.example/show.json', isDefault: false },
};
const nothing = { episodes: [], places: new Map(), timings: new Map(), passages: [] };

test('passages are there on the next visit, by episode and all together, until they are removed', async () => {
  const first = new IndexedKeptStore();
  for (const kept of [a, b, other]) expect(await first.put(kept)).toBe(true);
  const next = new IndexedKeptStore();
  expect(await next.ofEpisode(a.episode.key)).toEqual(expect.arrayContaining([a, b]));
  expect(await next.ofEpisode('other')).toEqual([other]);
  await next.remove(a.id);
  expect(await next.all()).toHaveLength(2);
});

test('the newest are read without the others', async () => {
  const store = new IndexedKeptStore();
  for (let i = 0; i < 5; i++) await store.put(keptOf(`${i}`, { start: i, keptMs: i }));
  const newest = await store.newest(2);
  expect(newest?.map(({ keptMs }) => keptMs)).toEqual([4, 3]);
  expect(await store.newest(50)).toHaveLength(5);
});

test('a damaged record takes no other with it', async () => {
  const store = new IndexedKeptStore();
  await store.put(a);
  const database = await openDB('cueline');
  await database.put('kept', { id: 'broken', episode: { key: a.episode.key } });
  expect(await store.ofEpisode(a.episode.key)).toEqual([a]);
});

test('an episode that is forgotten leaves what was kept of it', async () => {
  const store = new IndexedKeptStore();
  await store.put(a);
  await new IndexedLibrary().forget([a.episode.key]);
  expect(await store.all()).toEqual([a]);
});

test('a database of an older page has its records still, and room for passages', async () => {
  const old = await openDB('cueline', 3, {
    upgrade(database) {
      database.createObjectStore('places').createIndex('savedMs', 'savedMs');
      database.createObjectStore('episodes', { keyPath: 'id' });
      database.createObjectStore('files');
      database.createObjectStore('seen', { keyPath: 'key' }).createIndex('savedMs', 'openedMs');
      database.createObjectStore('timings');
    },
  });
  await old.put('places', { ...place, savedMs: 1 }, 'k');
  old.close();
  const store = new IndexedKeptStore();
  expect(await store.put(a)).toBe(true);
  expect((await store.records())?.places.get('k')?.time).toBe(5);
});

test('all of a browser’s memory comes out', async () => {
  const library = new IndexedLibrary(() => 700);
  await library.savePlace('k', { ...place, savedMs: 3 });
  await library.see(seen);
  await library.saveTiming('k', { duration: 100, timing });
  const store = new IndexedKeptStore();
  await store.put(a);
  expect(await store.records()).toEqual({
    episodes: [seen],
    places: new Map([['k', { ...place, savedMs: 3 }]]),
    timings: new Map([['k', { duration: 100, timing, savedMs: 700 }]]),
    passages: [a],
  });
});

test('what comes in is added, and of two of the same the newer one stays', async () => {
  const library = new IndexedLibrary(() => 700);
  await library.savePlace('old', { ...place, savedMs: 3 });
  await library.savePlace('new', { ...place, savedMs: 9 });
  await library.see(seen);
  await library.saveTiming('k', { duration: 100, timing });
  const store = new IndexedKeptStore();
  await store.put(a);
  await store.put({ ...b, note: 'Mine', changedMs: 5000 });
  const own = { kind: 'local', id: 'local-a' } as const;
  const merged = await store.merge({
    episodes: [
      { ...seen, title: 'Newer', openedMs: 6 },
      { ...seen, key: 'local-a', target: own },
    ],
    places: new Map([
      ['old', { ...place, time: 50, savedMs: 8 }],
      ['new', { ...place, time: 60, savedMs: 8 }],
      ['added', { ...place, time: 70, savedMs: 1 }],
    ]),
    timings: new Map([['k', { duration: 90, timing, savedMs: 600 }]]),
    passages: [{ ...a, note: 'Theirs', changedMs: 4000 }, { ...b, note: 'Older' }, other],
  });
  expect(merged).toEqual({ episodes: 1, places: 2, timings: 0, passages: 2 });
  const { episodes, places, timings, passages } = (await store.records())!;
  expect(episodes).toEqual([{ ...seen, title: 'Newer', openedMs: 6 }]);
  const times = [...places].map(([key, { time }]) => [key, time]);
  expect(Object.fromEntries(times)).toEqual({ old: 50, new: 5, added: 70 });
  expect(timings.get('k')?.duration).toBe(100);
  expect(passages.map(({ note }) => note).sort()).toEqual(['Mine', 'Theirs', undefined]);
});

test('the place in an episode that is new is not counted beside it', async () => {
  const places = new Map([['k', { ...place, savedMs: 3 }]]);
  const merged = await new IndexedKeptStore().merge({ ...nothing, episodes: [seen], places });
  expect(merged).toMatchObject({ episodes: 1, places: 0 });
});

test('where the browser stores nothing, all says so and nothing rejects', async () => {
  vi.spyOn(console, 'info').mockReturnValue(undefined);
  vi.stubGlobal('indexedDB', undefined);
  const store = new IndexedKeptStore();
  expect(await store.put(a)).toBe(false);
  expect(await store.all()).toBeUndefined();
  expect(await store.newest(5)).toBeUndefined();
  expect(await store.ofEpisode('k')).toBeUndefined();
  expect(await store.records()).toBeUndefined();
  expect(await store.merge(nothing)).toBeUndefined();
  await store.remove(a.id);
});

test('a page hears of what another one keeps, removes and brings in, and not of what it does itself', async () => {
  const [here, there] = [new IndexedKeptStore(), new IndexedKeptStore()];
  let [heardHere, heardThere] = [0, 0];
  const stops = [here.watch(() => heardHere++), there.watch(() => heardThere++)];
  await there.put(a);
  await expect.poll(() => heardHere).toBe(1);
  await there.remove(a.id);
  await expect.poll(() => heardHere).toBe(2);
  await there.merge({ ...nothing, passages: [b] });
  await expect.poll(() => heardHere).toBe(3);
  expect(heardThere).toBe(0);
  for (const stop of stops) stop();
  // Nothing is left open that keeps a page from being had back as it was.
  const channels = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
  await there.put(b);
  expect(channels).not.toHaveBeenCalled();
  channels.mockRestore();
  stops.push(
    here.watch(() => heardHere++),
    there.watch(() => heardThere++),
  );
  await there.put(a);
  await expect.poll(() => heardHere).toBe(4);
  for (const stop of stops) stop();
});
