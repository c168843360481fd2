import type { LibraryDatabase } from './library-database.ts';

/** Forgets the places that were saved longest ago until `limit` are left. */
export async function prunePlaces(database: LibraryDatabase, limit: number): Promise<void> {
  const change = database.transaction('places', 'readwrite');
  const excess = (await change.store.count()) - limit;
  // A count of 0 would mean "all" to `getAllKeys`.
  const oldest = excess > 0 ? await change.store.index('savedMs').getAllKeys(null, excess) : [];
  await Promise.all([...oldest.map((key) => change.store.delete(key)), change.done]);
}
