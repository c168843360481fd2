import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { openLibrary } from '../../../src/platform/storage/library-database.ts';
import { pruneRecords } from '../../../src/platform/storage/library-shelf.ts';

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const dayMs = 24 * 60 * 60 * 1000;
async function placesAt(...moments: readonly number[]) {
  const database = await openLibrary(() => {});
  for (const savedMs of moments) {
    const place = { time: 1, duration: 2, finished: false, savedMs };
    await database.put('places', place, `at ${savedMs}`);
  }
  return database;
}

test('the places saved longest ago are forgotten first', async () => {
  const database = await placesAt(30, 10, 40, 20);
  await pruneRecords(database, 'places', 2, 'at 40', 50);
  expect(await database.getAllKeys('places')).toEqual(['at 30', 'at 40']);
  await pruneRecords(database, 'places', 2, 'at 40', 50);
  expect(await database.count('places')).toBe(2);
});

test('what was just saved stays, though the clock has gone back', async () => {
  const database = await placesAt(30, 40, 0);
  await pruneRecords(database, 'places', 2, 'at 0', 0);
  expect(await database.getAllKeys('places')).toEqual(['at 0', 'at 40']);
});

test('what a clock ahead has saved is not kept for ever', async () => {
  const database = await placesAt(10, 90 * dayMs);
  await pruneRecords(database, 'places', 2, 'at 10', 20);
  expect(await database.get('places', `at ${90 * dayMs}`)).toMatchObject({ savedMs: 20 });
});
