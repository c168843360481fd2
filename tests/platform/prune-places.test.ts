import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openLibrary } from '../../src/platform/library-database.ts';
import { prunePlaces } from '../../src/platform/prune-places.ts';

test('the places saved longest ago are forgotten first', async () => {
  const database = await openLibrary(() => {});
  const place = { time: 1, duration: 2, finished: false };
  for (const savedMs of [30, 10, 40, 20]) {
    await database.put('places', { ...place, savedMs }, `at ${savedMs}`);
  }
  await prunePlaces(database, 2);
  expect(await database.getAllKeys('places')).toEqual(['at 30', 'at 40']);
  await prunePlaces(database, 2);
  expect(await database.count('places')).toBe(2);
});
