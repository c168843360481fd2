import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { LocalEpisode, Place, Seen } from '../../../src/core/episode/library.ts';
import { IndexedLibrary } from '../../../src/platform/storage/library.ts';

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const place: Place = { time: 83.5, duration: Number.NaN, finished: false, savedMs: 5 };
const episode: LocalEpisode = {
  id: 'local-a',
  title: 'A talk',
  openedMs: 10,
  files: [
    { kind: 'audio', name: 'a.mp3', blob: new Blob(['sound'], { type: 'audio/mpeg' }) },
    { kind: 'transcript', name: 'a.vtt', blob: new Blob(['WEBVTT']) },
  ],
};
const contents = async (found: LocalEpisode | undefined) =>
  Promise.all(
    (found?.files ?? []).map(async ({ kind, name, blob }) => [
      kind,
      name,
      blob.type,
      await blob.text(),
    ]),
  );

test('a place is there on the next visit', async () => {
  await new IndexedLibrary().savePlace('show/1', place);
  const library = new IndexedLibrary();
  expect(await library.place('show/1')).toEqual(place);
  expect(await library.place('show/2')).toBeUndefined();
});

test('what was said by hand of a recording is there on the next visit, with and without its head', async () => {
  const timing = { anchors: [{ transcript: 10, audio: 10.5 }], insertions: [] };
  const kept = { audio: 'https://host.example/ebb.mp3', duration: 100, timing };
  const library = new IndexedLibrary();
  await library.saveTiming('old', kept);
  await library.saveTiming('new', { ...kept, head: 'one' });
  const next = new IndexedLibrary();
  expect(await next.timing('old')).toEqual(kept);
  expect(await next.timing('new')).toEqual({ ...kept, head: 'one' });
});

test('an episode of one’s own files is there on the next visit, with its files', async () => {
  expect(await new IndexedLibrary().saveLocalEpisode(episode)).toBe(true);
  const found = await new IndexedLibrary().localEpisode('local-a');
  expect(found).toMatchObject({ id: 'local-a', title: 'A talk', openedMs: 10 });
  expect(await contents(found)).toEqual([
    ['audio', 'a.mp3', 'audio/mpeg', 'sound'],
    ['transcript', 'a.vtt', '', 'WEBVTT'],
  ]);
});

test('episodes are listed without files, the last opened first', async () => {
  const library = new IndexedLibrary();
  await library.saveLocalEpisode(episode);
  await library.saveLocalEpisode({ ...episode, id: 'local-b', title: 'B', openedMs: 20 });
  expect(await library.localEpisodes()).toEqual([
    { id: 'local-b', title: 'B', openedMs: 20, bytes: 11 },
    { id: 'local-a', title: 'A talk', openedMs: 10, bytes: 11 },
  ]);
  await library.forget(['local-b']);
  expect(await library.localEpisodes()).toHaveLength(1);
  expect(await library.localEpisode('local-b')).toBeUndefined();
});

test('opening an episode again copies no file, changing its files does', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const library = new IndexedLibrary();
  await library.saveLocalEpisode(episode);
  const found = (await library.localEpisode('local-a'))!;
  put.mockClear();
  await library.saveLocalEpisode({ ...found, openedMs: 30 });
  expect(put).toHaveBeenCalledTimes(1);
  expect(await library.localEpisodes()).toMatchObject([{ openedMs: 30 }]);
  await library.saveLocalEpisode({ ...found, files: found.files.slice(0, 1) });
  expect((await library.localEpisode('local-a'))?.files).toHaveLength(1);
});

test('an episode that was forgotten meanwhile is written whole again', async () => {
  const library = new IndexedLibrary();
  await library.saveLocalEpisode(episode);
  await new IndexedLibrary().forget(['local-a']);
  await library.saveLocalEpisode(episode);
  expect(await contents(await library.localEpisode('local-a'))).toHaveLength(2);
});

test('where the browser stores nothing, reads are empty, writes do nothing, and it is told once', async () => {
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('no', 'SecurityError');
    },
  });
  const library = new IndexedLibrary();
  const told = vi.fn();
  library.watch(told);
  expect(library.available).toBe(true);
  await library.savePlace('x', place);
  expect(await library.place('x')).toBeUndefined();
  expect(await library.localEpisodes()).toEqual([]);
  expect(await library.localEpisode('local-a')).toBeUndefined();
  expect(await library.saveLocalEpisode(episode)).toBe(false);
  await library.forget(['local-a']);
  expect(library.available).toBe(false);
  expect(told).toHaveBeenCalledTimes(1);
});

test('a browser without IndexedDB stores nothing', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const library = new IndexedLibrary();
  expect(await library.place('x')).toBeUndefined();
  expect(library.available).toBe(false);
});

test('what does not fit is not kept, and places still are', async () => {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...values: Parameters<typeof put>
  ) {
    if (this.name === 'files') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, values);
  });
  const library = new IndexedLibrary();
  expect(await library.saveLocalEpisode(episode)).toBe(false);
  expect(await library.localEpisodes()).toEqual([]);
  expect(library.available).toBe(true);
  await library.savePlace('x', place);
  expect(await library.place('x')).toEqual(place);
});

test('where blobs are refused, files are kept as buffers', async () => {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    if (Array.isArray(value) && value.some(({ data }) => data instanceof Blob))
      throw new DOMException('BlobURLs are not yet supported', 'DataCloneError');
    return put.call(this, value, key);
  });
  expect(await new IndexedLibrary().saveLocalEpisode(episode)).toBe(true);
  const found = await new IndexedLibrary().localEpisode('local-a');
  expect(await contents(found)).toEqual([
    ['audio', 'a.mp3', 'audio/mpeg', 'sound'],
    ['transcript', 'a.vtt', '', 'WEBVTT'],
  ]);
});

test('a newer database is left as it is, and a spare one used', async () => {
  (await openDB('cueline', 99)).close();
  const library = new IndexedLibrary();
  await library.savePlace('x', place);
  expect(await library.place('x')).toEqual(place);
  expect(library.available).toBe(true);
  const newer = await openDB('cueline', 99);
  expect([...newer.objectStoreNames]).toEqual([]);
  newer.close();
});

test('a database with other stores than ours is left as it is', async () => {
  (await openDB('cueline', 2, { upgrade: (db) => void db.createObjectStore('stranger') })).close();
  const library = new IndexedLibrary();
  await library.savePlace('x', place);
  expect(await library.place('x')).toEqual(place);
});

test('a newer page in another tab is not held up, and this one goes on', async () => {
  const library = new IndexedLibrary();
  await library.savePlace('x', place);
  (await openDB('cueline', 99)).close();
  await library.savePlace('y', place);
  expect(await library.place('y')).toEqual(place);
  expect(library.available).toBe(true);
});

test('a place that another program spoiled is none', async () => {
  const library = new IndexedLibrary();
  await library.savePlace('x', place);
  const raw = await openDB('cueline');
  await raw.put('places', { time: 'soon' }, 'x');
  raw.close();
  expect(await library.place('x')).toBeUndefined();
});

test('what an earlier version kept is read, and can be changed', async () => {
  const old = await openDB('cueline', 1, {
    upgrade(database) {
      database.createObjectStore('places').createIndex('savedMs', 'savedMs');
      database.createObjectStore('episodes', { keyPath: 'id' });
      database.createObjectStore('files');
    },
  });
  await old.put('places', place, 'show/1');
  await old.put('episodes', { id: 'local-a', title: 'A talk', openedMs: 10 });
  const data = new TextEncoder().encode('sound').buffer;
  await old.put('files', [{ kind: 'audio', name: 'a.mp3', type: 'audio/mpeg', data }], 'local-a');
  old.close();
  const library = new IndexedLibrary();
  expect(await library.place('show/1')).toEqual(place);
  expect(await contents(await library.localEpisode('local-a'))).toEqual([
    ['audio', 'a.mp3', 'audio/mpeg', 'sound'],
  ]);
  expect(await library.saveLocalEpisode(episode)).toBe(true);
  expect(await contents(await library.localEpisode('local-a'))).toHaveLength(2);
});

test('what another tab has saved or forgotten meanwhile is left alone where that is asked', async () => {
  const [here, there] = [new IndexedLibrary(), new IndexedLibrary()];
  await here.savePlace('x', { ...place, time: 10, savedMs: 1 }, 0);
  await there.savePlace('x', { ...place, time: 90, savedMs: 2 });
  await here.savePlace('x', { ...place, time: 11, savedMs: 3 }, 1);
  expect(await here.place('x')).toMatchObject({ time: 90 });
  await here.savePlace('x', { ...place, time: 95, savedMs: 4 }, 2);
  expect(await here.place('x')).toMatchObject({ time: 95 });
  await there.forget(['x']);
  await here.savePlace('x', { ...place, time: 96, savedMs: 5 }, 4);
  expect(await here.place('x')).toBeUndefined();
});

const seen = (key: string, openedMs: number): Seen => ({
  ...{ key, title: key, openedMs },
  target: { kind: 'show', url: 'https://a.example/show.json', isDefault: false, episodeId: key },
});

test('the shelf has what was opened and what is kept, each with its place, the last opened first', async () => {
  const library = new IndexedLibrary(() => 1000);
  await library.see(seen('one', 5));
  await library.see(seen('two', 20));
  await library.savePlace('two', place);
  await library.saveLocalEpisode(episode);
  await library.see({ ...seen('local-a', 30), target: { kind: 'local', id: 'local-a' } });
  expect(await library.entries()).toEqual([
    {
      ...{ key: 'local-a', title: 'A talk', openedMs: 30, bytes: 11 },
      target: { kind: 'local', id: 'local-a' },
    },
    { ...seen('two', 20), place },
    seen('one', 5),
  ]);
});

test('ten thousand episodes are listed, and all are forgotten', async () => {
  const library = new IndexedLibrary(() => 1e6);
  await library.see(seen('first', 0));
  const raw = await openDB('cueline');
  const change = raw.transaction('seen', 'readwrite');
  for (let i = 1; i < 10_000; i++) void change.store.put(seen(`e${i}`, i));
  await change.done;
  raw.close();
  const entries = await library.entries();
  expect(entries).toHaveLength(10_000);
  expect(entries[0]!.key).toBe('e9999');
  await library.forget(entries.map(({ key }) => key));
  expect(await library.entries()).toEqual([]);
});

test('damaged records cost themselves, and a wrong clock puts nothing on top for ever', async () => {
  const library = new IndexedLibrary(() => 1000);
  await library.see(seen('good', 999));
  await library.see({ ...seen('ahead', 0), openedMs: 9e15 });
  const raw = await openDB('cueline');
  await raw.put('seen', { key: 'no-target', title: 'x', openedMs: 1 });
  await raw.put('seen', { key: 'odd', target: { kind: 'pair' }, title: 7 });
  await raw.put('episodes', { id: 'local-odd', title: 7, openedMs: 'soon' });
  await raw.put('files', 'no list', 'local-odd');
  await raw.put('places', 'here', 'good');
  raw.close();
  const entries = await library.entries();
  expect(entries.map(({ key, openedMs }) => [key, openedMs])).toEqual([
    ['ahead', 1000],
    ['good', 999],
    ['local-odd', 0],
  ]);
  expect(await library.localEpisodes()).toEqual([
    { id: 'local-odd', title: 'local-odd', openedMs: 0 },
  ]);
  expect(await library.localEpisode('local-odd')).toBeUndefined();
  await library.forget(['local-odd']);
  expect(await library.entries()).toHaveLength(2);
});
