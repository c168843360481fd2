import { readPlace, readSeen, writeKeptTiming } from '../../core/episode/library.ts';
import { readKept, type KeptPassage } from '../../core/kept/kept-passage.ts';
import type { KeptStore, MergedRecords } from '../../core/kept/kept-store.ts';
import { readDatedTiming, type LibraryRecords } from '../../core/kept/library-file.ts';
import { Listeners } from '../listeners.ts';
import { LibraryConnection, type LibraryDatabase } from './library-database.ts';
import { recordsOf } from './library-shelf.ts';

/** Kept passages, and the library's records as a whole, in IndexedDB. */
export class IndexedKeptStore implements KeptStore {
  readonly #connection = new LibraryConnection();
  readonly #nowMs: () => number;
  readonly #listeners = new Listeners();
  #channel: BroadcastChannel | undefined;

  constructor(nowMs = () => Date.now()) {
    this.#nowMs = nowMs;
  }

  ofEpisode(key: string): Promise<readonly KeptPassage[] | undefined> {
    return this.#attempt(async (database) =>
      this.#passages(await database.getAllFromIndex('kept', 'episode', key)),
    );
  }

  newest(count: number): Promise<readonly KeptPassage[] | undefined> {
    return this.#attempt(async (database) => {
      const found: unknown[] = [];
      const index = database.transaction('kept').store.index('keptMs');
      let cursor = await index.openCursor(null, 'prev');
      for (; cursor && found.length < count; cursor = await cursor.continue()) {
        found.push(cursor.value);
      }
      return this.#passages(found);
    });
  }

  all(): Promise<readonly KeptPassage[] | undefined> {
    return this.#attempt((database) => readPassages(database, this.#nowMs()));
  }

  async put(kept: KeptPassage): Promise<boolean> {
    const stored = await this.#attempt(async (database) => {
      const change = database.transaction('kept', 'readwrite');
      const put = change.store.put(kept);
      // The page may be leaving: a transaction that waits to commit by itself would be lost.
      change.commit();
      return Promise.all([put, change.done]);
    });
    if (stored) this.#tell();
    return stored !== undefined;
  }

  async remove(id: string): Promise<void> {
    await this.#attempt((database) => database.delete('kept', id));
    this.#tell();
  }

  records(): Promise<LibraryRecords | undefined> {
    return this.#attempt(async (database) => ({
      episodes: readAll(await database.getAll('seen'), (one) => readSeen(one, this.#nowMs())),
      places: await readStore(database, 'places', readPlace),
      timings: await readStore(database, 'timings', readDatedTiming),
      passages: await readPassages(database, this.#nowMs()),
    }));
  }

  async merge(records: LibraryRecords): Promise<MergedRecords | undefined> {
    const merged = await this.#attempt((database) => merge(database, records, this.#nowMs()));
    if (merged) this.#tell();
    return merged;
  }

  watch(listener: () => void): () => void {
    this.#channel ??= openChannel(this.#listeners);
    const stop = this.#listeners.add(listener);
    return () => {
      stop();
      if (!this.#listeners.isEmpty) return;
      this.#channel?.close();
      this.#channel = undefined;
    };
  }

  /** Only a page that hears of changes tells of them. */
  #tell(): void {
    this.#channel?.postMessage('changed');
  }

  #passages(stored: readonly unknown[]): KeptPassage[] {
    return readAll(stored, (one) => readKept(one, this.#nowMs()));
  }

  async #attempt<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<T | undefined> {
    const attempt = await this.#connection.attempt(work);
    if (attempt.outcome === 'done') return attempt.value;
    console.info(attempt.error);
    return undefined;
  }
}

/** Between the pages of this site; undefined where the browser walls off what they share. */
function openChannel(listeners: Listeners): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel('cueline.kept');
    channel.onmessage = () => listeners.tell();
    return channel;
  } catch (error) {
    console.info(error);
    return undefined;
  }
}

const readAll = <T>(stored: readonly unknown[], read: (one: unknown) => T | undefined): T[] =>
  stored.flatMap((one) => read(one) ?? []);

async function readPassages(database: LibraryDatabase, nowMs: number): Promise<KeptPassage[]> {
  const found: KeptPassage[] = [];
  for await (const [, value] of recordsOf(database, 'kept')) {
    const kept = readKept(value, nowMs);
    if (kept) found.push(kept);
  }
  return found;
}

async function readStore<T>(
  database: LibraryDatabase,
  name: 'places' | 'timings',
  read: (one: unknown) => T | undefined,
): Promise<Map<string, T>> {
  const { store } = database.transaction(name);
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const entries = keys.flatMap((key, i): [string, T][] => {
    const value = read(values[i]);
    return value === undefined ? [] : [[key, value]];
  });
  return new Map(entries);
}

/** All or nothing: a record that cannot be written takes back those before it. */
async function merge(
  database: LibraryDatabase,
  { episodes, places, timings, passages }: LibraryRecords,
  nowMs: number,
): Promise<MergedRecords> {
  const change = database.transaction(['seen', 'places', 'timings', 'kept'], 'readwrite');
  const merged = {
    episodes: new Set<string>(),
    places: new Set<string>(),
    timings: new Set<string>(),
    passages: new Set<string>(),
  };
  const take = async (
    kind: keyof typeof merged,
    key: string,
    [date, before]: readonly [date: number, before: number | undefined],
    put: () => Promise<unknown>,
  ) => {
    if (before !== undefined && before >= date) return;
    await put();
    merged[kind].add(key);
  };
  const seen = change.objectStore('seen');
  const placed = change.objectStore('places');
  const timed = change.objectStore('timings');
  const kept = change.objectStore('kept');
  await Promise.all([
    ...episodes.map(async (one) => {
      // Files are not in the record: an episode of them that this browser does not have could not be opened.
      if (one.target.kind === 'local') return;
      const before = readSeen(await seen.get(one.key), nowMs);
      await take('episodes', one.key, [one.openedMs, before?.openedMs], () => seen.put(one));
    }),
    ...[...places].map(async ([key, one]) => {
      const before = readPlace(await placed.get(key));
      await take('places', key, [one.savedMs, before?.savedMs], () => placed.put(one, key));
    }),
    ...[...timings].map(async ([key, { savedMs, ...one }]) => {
      const before = readDatedTiming(await timed.get(key));
      const put = () => timed.put({ ...writeKeptTiming(one), savedMs }, key);
      await take('timings', key, [savedMs, before?.savedMs], put);
    }),
    ...passages.map(async (one) => {
      const before = readKept(await kept.get(one.id), nowMs);
      await take('passages', one.id, [one.changedMs, before?.changedMs], () => kept.put(one));
    }),
    change.done,
  ]);
  const { episodes: taken, places: at, timings: moved, passages: said } = merged;
  return {
    episodes: taken.size,
    places: [...at].filter((key) => !taken.has(key)).length,
    timings: moved.size,
    passages: said.size,
  };
}
