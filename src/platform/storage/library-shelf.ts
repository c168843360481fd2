import {
  readLocalHead,
  readPlace,
  readSeen,
  type Place,
  type Seen,
  type ShelfEntry,
} from '../../core/episode/library.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import { namesIn, removeFiles, sweepFiles } from './kept-files.ts';
import type { LibraryDatabase } from './library-database.ts';

/** Records read at once: few enough to hold up no frame. */
const batch = 500;

/** Records from further ahead than this were written by a wrong clock. */
const dayMs = 24 * 60 * 60 * 1000;

/** Every episode that was opened or is kept, the last opened first, without damaged records. */
export async function readShelf(database: LibraryDatabase, nowMs: number): Promise<ShelfEntry[]> {
  const found = new Map<string, Seen & { bytes?: number }>();
  for await (const [, value] of recordsOf(database, 'seen')) {
    const seen = readSeen(value, nowMs);
    if (seen) found.set(seen.key, seen);
  }
  for await (const [, value] of recordsOf(database, 'episodes')) {
    const head = readLocalHead(value, nowMs);
    if (!head) continue;
    const { id, title, openedMs, bytes } = head;
    const seen = found.get(id);
    const target = { kind: 'local', id } as const;
    const latest = Math.max(openedMs, seen?.openedMs ?? 0);
    found.set(id, { key: id, target, title, openedMs: latest, ...omitUndefined({ bytes }) });
  }
  const places = new Map<string, Place>();
  for await (const [key, value] of recordsOf(database, 'places')) {
    const place = found.has(key) && readPlace(value);
    if (place) places.set(key, place);
  }
  return [...found.values()]
    .map((seen) => {
      const place = places.get(seen.key);
      return place ? { ...seen, place } : seen;
    })
    .sort((a, b) => b.openedMs - a.openedMs);
}

/** Deletes episodes with their places and files; a file's bytes go once no tab plays it. */
export async function forgetAll(database: LibraryDatabase, keys: readonly string[]): Promise<void> {
  const change = database.transaction(
    ['seen', 'places', 'episodes', 'files', 'timings'],
    'readwrite',
  );
  const files = change.objectStore('files');
  const own = keys.filter((key) => key.startsWith('local-')).map((key) => files.get(key));
  const gone = keys.flatMap((key) => [
    files.delete(key),
    change.objectStore('seen').delete(key),
    change.objectStore('places').delete(key),
    change.objectStore('timings').delete(key),
    change.objectStore('episodes').delete(key),
  ]);
  // The page may be leaving: what waits for an answer would be lost. A later visit sweeps files that are left.
  change.commit();
  const stored = await Promise.all(own);
  await Promise.all([...gone, change.done]);
  await removeFiles(
    database,
    stored.flatMap((one) => (Array.isArray(one) ? namesIn(one) : [])),
  );
}

/** Removes files that belong to no episode. */
export async function sweep(database: LibraryDatabase, nowMs: number): Promise<void> {
  const named = async () => {
    const all = await database.getAll('files');
    return new Set(all.flatMap((files) => (Array.isArray(files) ? namesIn(files) : [])));
  };
  await sweepFiles(database, named, nowMs);
}

/**
 * Deletes the oldest records until `limit` are left; the record `newest` always stays. A record from the future counts as
 * written now, so that a wrong clock does not keep it for ever.
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
  // One more, because `newest` may be among them; a count of 0 would mean "all" to `getAllKeys`.
  const oldest = excess > 0 ? await index.getAllKeys(null, excess + 1) : [];
  const old = oldest.filter((key) => key !== newest).slice(0, excess);
  await Promise.all([...old.map((key) => store.delete(key)), change.done]);
}

/** Keys and values of a store, read in batches. */
export async function* recordsOf(
  database: LibraryDatabase,
  name: 'seen' | 'episodes' | 'places' | 'kept',
): AsyncGenerator<readonly [string, unknown]> {
  for (let range: IDBKeyRange | undefined; ;) {
    const { store } = database.transaction(name);
    const [keys, values] = await Promise.all([
      store.getAllKeys(range, batch),
      store.getAll(range, batch),
    ]);
    for (const [i, key] of keys.entries()) yield [key, values[i]];
    if (keys.length < batch) return;
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}
