import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { LocalEpisode, Place } from '../../../src/core/episode/library.ts';
import { LazyLibrary } from '../../../src/platform/storage/lazy-library.ts';

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const place: Place = { time: 83.5, duration: 100, finished: false, savedMs: 5 };
const episode: LocalEpisode = { id: 'local-a', title: 'A talk', openedMs: 10, files: [] };

test('a first visit has nothing to remember, and leaves nothing behind by asking', async () => {
  const library = new LazyLibrary();
  expect(await library.place('show#1')).toBeUndefined();
  expect(await library.localEpisodes()).toEqual([]);
  expect(await indexedDB.databases()).toEqual([]);
  expect(library.available).toBe(true);
});

test('what was kept is there on the next visit', async () => {
  const first = new LazyLibrary();
  await first.savePlace('show#1', place);
  expect(await first.saveLocalEpisode(episode)).toBe(true);
  const next = new LazyLibrary();
  expect(await next.place('show#1')).toEqual(place);
  expect(await next.localEpisodes()).toMatchObject([{ id: 'local-a', title: 'A talk' }]);
  expect(await next.localEpisode('local-a')).toMatchObject({ id: 'local-a' });
  await (await next.shelf())?.forget(['local-a']);
  expect(await next.localEpisodes()).toEqual([]);
});

test('what was just kept is read, though the visit began with nothing', async () => {
  const library = new LazyLibrary();
  const saving = library.savePlace('show#1', place);
  expect(await library.place('show#1')).toEqual(place);
  await saving;
});

test('a browser that cannot list its databases is asked all the same', async () => {
  await new LazyLibrary().savePlace('show#1', place);
  Object.defineProperty(indexedDB, 'databases', { value: undefined });
  expect(await new LazyLibrary().place('show#1')).toEqual(place);
});

test('a browser that refuses storage says so once it is asked to keep something', async () => {
  vi.stubGlobal('indexedDB', {
    databases: () => Promise.reject(new DOMException('refused', 'SecurityError')),
    open: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  const library = new LazyLibrary();
  let told = 0;
  library.watch(() => told++);
  expect(await library.saveLocalEpisode(episode)).toBe(false);
  expect(await library.place('show#1')).toBeUndefined();
  expect(library.available).toBe(false);
  expect(told).toBe(1);
});

test('once stopped, a watcher is told nothing', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const library = new LazyLibrary();
  let told = 0;
  library.watch(() => told++)();
  await library.savePlace('show#1', place);
  expect(told).toBe(0);
});

test('where its code does not come, nothing rejects, it says so, and it asks again', async () => {
  let offline = true;
  const library = new LazyLibrary(() =>
    offline
      ? Promise.reject(new TypeError('no such module'))
      : import('../../../src/platform/storage/library.ts'),
  );
  let told = 0;
  library.watch(() => told++);
  await library.savePlace('show#1', place);
  expect(await library.shelf()).toBeUndefined();
  expect(await library.localEpisode('local-a')).toBeUndefined();
  expect(await library.saveLocalEpisode(episode)).toBe(false);
  expect(library.available).toBe(false);
  expect(told).toBeGreaterThan(0);
  offline = false;
  told = 0;
  expect(await library.saveLocalEpisode(episode)).toBe(true);
  expect(library.available).toBe(true);
  expect(told).toBe(1);
});
