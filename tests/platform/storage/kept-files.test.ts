import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { LocalEpisode } from '../../../src/core/episode/library.ts';
import { IndexedLibrary } from '../../../src/platform/storage/library.ts';
import { FakeDirectory } from '../../support/fake-directory.ts';

let directory: FakeDirectory;
beforeEach(() => {
  vi.unstubAllGlobals();
  const root = new FakeDirectory();
  directory = root.folder('cueline');
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { storage: root });
});

const dayMs = 24 * 60 * 60 * 1000;
const audio = { kind: 'audio', name: 'a.mp3', blob: new Blob(['sound'], { type: 'audio/mpeg' }) };
const text = { kind: 'transcript', name: 'a.vtt', blob: new Blob(['WEBVTT']) };
const episode = (...files: object[]) =>
  ({ id: 'local-a', title: 'A talk', openedMs: 10, files }) as LocalEpisode;
const texts = async (found: LocalEpisode | undefined) =>
  Promise.all((found?.files ?? []).map(({ blob }) => blob.text()));

test('files lie in the private file system, and are there on the next visit', async () => {
  expect(await new IndexedLibrary().saveLocalEpisode(episode(audio, text))).toBe(true);
  expect(directory.files.size).toBe(2);
  const found = await new IndexedLibrary().localEpisode('local-a');
  expect(await texts(found)).toEqual(['sound', 'WEBVTT']);
  expect(found?.files[0]?.blob.type).toBe('audio/mpeg');
});

test('a file that joins is written alone, one that is replaced is removed', async () => {
  const library = new IndexedLibrary();
  await library.saveLocalEpisode(episode(audio));
  const [first] = directory.files.keys();
  await library.saveLocalEpisode(episode(audio, text));
  expect([...directory.files.keys()]).toHaveLength(2);
  expect(directory.files.has(first!)).toBe(true);
  const found = (await new IndexedLibrary().localEpisode('local-a'))!;
  await library.saveLocalEpisode(episode(found.files[0]!));
  expect([...directory.files.keys()]).toEqual([first]);
});

test('a save that comes while another is under way copies nothing twice, and the later one counts', async () => {
  const library = new IndexedLibrary();
  const saves = [episode(audio), episode(audio, text)].map((one) => library.saveLocalEpisode(one));
  expect(await Promise.all(saves)).toEqual([true, true]);
  expect(directory.files.size).toBe(2);
  const found = await new IndexedLibrary().localEpisode('local-a');
  expect(await texts(found)).toEqual(['sound', 'WEBVTT']);
});

test('a save that fails holds up no later one', async () => {
  const library = new IndexedLibrary();
  directory.breaks = new DOMException('full', 'QuotaExceededError');
  const saves = [episode(audio), episode(text)].map((one) => library.saveLocalEpisode(one));
  expect(await Promise.all(saves)).toEqual([false, true]);
});

test('a file that breaks off half-way is offered nowhere, and leaves nothing behind', async () => {
  const library = new IndexedLibrary();
  directory.breaks = new DOMException('full', 'QuotaExceededError');
  expect(await library.saveLocalEpisode(episode(audio, text))).toBe(false);
  expect(await library.localEpisodes()).toEqual([]);
  expect(directory.files.size).toBe(0);
  expect(library.available).toBe(true);
});

test('where the file system refuses, files are kept in the database', async () => {
  directory.breaks = new DOMException('no', 'NotAllowedError');
  expect(await new IndexedLibrary().saveLocalEpisode(episode(text))).toBe(true);
  expect(directory.files.size).toBe(0);
  vi.stubGlobal('navigator', {});
  expect(await new IndexedLibrary().localEpisode('local-a')).toBeDefined();
});

test('what the browser has cleared away is not offered, the rest is', async () => {
  await new IndexedLibrary().saveLocalEpisode(episode(audio, text));
  const [first] = directory.files.keys();
  directory.files.delete(first!);
  expect(await texts(await new IndexedLibrary().localEpisode('local-a'))).toEqual(['WEBVTT']);
  directory.files.clear();
  expect(await new IndexedLibrary().localEpisode('local-a')).toBeUndefined();
});

test('forgetting removes the bytes', async () => {
  const library = new IndexedLibrary();
  await library.saveLocalEpisode(episode(audio, text));
  await library.forget(['local-a']);
  expect(directory.files.size).toBe(0);
  expect(await library.entries()).toEqual([]);
});

test('files of no episode are swept once they are a day old', async () => {
  const nowMs = 100 * dayMs;
  await new IndexedLibrary(() => nowMs - 2 * dayMs).saveLocalEpisode(episode(audio));
  const [kept] = directory.files.keys();
  const [young, old, ahead] = [nowMs - 5, 3 * dayMs, 300 * dayMs].map((ms) => `${ms}-x`);
  for (const name of [young!, old!, ahead!]) directory.files.set(name, new Blob(['half']));
  await new IndexedLibrary(() => nowMs).saveLocalEpisode({ ...episode(text), id: 'local-b' });
  await expect.poll(() => directory.files.has(old!) || directory.files.has(ahead!)).toBe(false);
  expect(directory.files.has(kept!) && directory.files.has(young!)).toBe(true);
});

test('a spare database sweeps no file of the one that cannot be opened, nor that one its files', async () => {
  const nowMs = 100 * dayMs;
  const libraryAt = (ms: number) => new IndexedLibrary(() => ms);
  const other = (id: string) => ({ ...episode(text), id });
  await libraryAt(nowMs - 9 * dayMs).saveLocalEpisode(episode(audio));
  const main = indexedDB;
  const newer = new IDBFactory();
  vi.stubGlobal('indexedDB', newer);
  (await openDB('cueline', 99)).close();
  const spare = libraryAt(nowMs - 6 * dayMs);
  await spare.saveLocalEpisode(other('local-spare'));
  vi.stubGlobal('indexedDB', main);
  await libraryAt(nowMs - 3 * dayMs).saveLocalEpisode(other('local-b'));
  expect(await texts(await new IndexedLibrary().localEpisode('local-a'))).toEqual(['sound']);
  expect(await texts(await spare.localEpisode('local-spare'))).toEqual(['WEBVTT']);
});
