import type { LibraryDatabase } from './library-database.ts';

/** A clock may be this far ahead of another without being wrong. */
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Forgets the records that were written longest ago until `limit` are left; `newest` stays, whatever the clock said when
 * it was written. A record from the future, of a clock that was wrong, counts as written now: it is not kept for ever.
 */
export async function pruneRecords(
  database: LibraryDatabase,
  kind: 'places' | 'seen',
  limit: number,
  newest: string,
  nowMs: number,
): Promise<void> {
  const change = database.transaction(kind, 'readwrite');
  const { store } = change;
  const field = kind === 'places' ? 'savedMs' : 'openedMs';
  const index = store.index('savedMs');
  const ahead = await index.openCursor(IDBKeyRange.lowerBound(nowMs + dayMs));
  for (let cursor = ahead; cursor; cursor = await cursor.continue()) {
    await cursor.update({ ...cursor.value, [field]: nowMs });
  }
  const excess = (await store.count()) - limit;
  // One more, for `newest` may be among them; a count of 0 would mean "all" to `getAllKeys`.
  const oldest = excess > 0 ? await index.getAllKeys(null, excess + 1) : [];
  const old = oldest.filter((key) => key !== newest).slice(0, excess);
  await Promise.all([...old.map((key) => store.delete(key)), change.done]);
}
