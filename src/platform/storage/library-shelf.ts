import {
  readBytes,
  readLocalHead,
  readPlace,
  readSeen,
} from '../../core/episode/library-records.ts';
import type { Place, Seen, ShelfEntry } from '../../core/episode/library.ts';
import { removeFiles, sweepFiles } from './kept-files.ts';
import type { LibraryDatabase } from './library-database.ts';
import { namesIn } from './stored-files.ts';

/** So many records are taken at once, which no frame waits for. */
const batch = 500;

/** Every episode that was opened or is kept, the last opened first; damaged records are left out. */
export async function readShelf(database: LibraryDatabase, nowMs: number): Promise<ShelfEntry[]> {
  const found = new Map<string, Seen & { bytes?: number }>();
  for await (const [, value] of recordsOf(database, 'seen')) {
    const seen = readSeen(value, nowMs);
    if (seen) found.set(seen.key, seen);
  }
  for await (const [, value] of recordsOf(database, 'episodes')) {
    const head = readLocalHead(value, nowMs);
    if (!head) continue;
    const { id, title, openedMs } = head;
    const bytes = readBytes(value);
    const seen = found.get(id);
    const target = { kind: 'local', id } as const;
    const latest = Math.max(openedMs, seen?.openedMs ?? 0);
    found.set(id, { key: id, target, title, openedMs: latest, ...(bytes > 0 && { bytes }) });
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

/** Forgets episodes with their places and files; the bytes of files are removed once no tab plays them. */
export async function forgetAll(database: LibraryDatabase, keys: readonly string[]): Promise<void> {
  const change = database.transaction(['seen', 'places', 'episodes', 'files'], 'readwrite');
  const files = change.objectStore('files');
  const names: string[] = [];
  await Promise.all([
    ...keys.map(async (key) => {
      const own = key.startsWith('local-') ? await files.get(key) : undefined;
      if (Array.isArray(own)) names.push(...namesIn(own));
      await Promise.all([
        files.delete(key),
        change.objectStore('seen').delete(key),
        change.objectStore('places').delete(key),
        change.objectStore('episodes').delete(key),
      ]);
    }),
    change.done,
  ]);
  await removeFiles(database, names);
}

/** Removes files that no episode has any more. */
export async function sweep(database: LibraryDatabase, nowMs: number): Promise<void> {
  const named = async () => {
    const all = await database.getAll('files');
    return new Set(all.flatMap((files) => (Array.isArray(files) ? namesIn(files) : [])));
  };
  await sweepFiles(database, named, nowMs);
}

async function* recordsOf(
  database: LibraryDatabase,
  name: 'seen' | 'episodes' | 'places',
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
