import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptPassage } from '../../core/kept/kept-passage.ts';
import type { LocalHead, LocalKind, Place, Seen } from '../../core/episode/library.ts';
import { LIBRARY_NAME } from './library-name.ts';

/** The stores. Heads and files are separate, so that listing episodes reads no file. */
interface LibrarySchema extends DBSchema {
  places: { key: string; value: Place; indexes: { savedMs: number } };
  /** Without their files. `bytes` since version 2. */
  episodes: { key: string; value: LocalHead };
  files: { key: string; value: readonly StoredFile[] };
  /** Since version 2. Its index has the name of the one in `places`, so that one function prunes both. */
  seen: { key: string; value: Seen; indexes: { savedMs: number } };
  /** Since version 3. */
  timings: { key: string; value: object };
  /** Since version 4: kept passages, by episode. */
  kept: { key: string; value: KeptPassage; indexes: { episode: string; keptMs: number } };
}

/** A stored file of an episode: its bytes, or the name under which they are kept. */
export interface StoredFile {
  readonly kind: LocalKind;
  readonly name: string;
  readonly type: string;
  /**
   * Since version 2 the name of a file in the origin private file system (`kept-files.ts`). A blob where there is no such
   * file system, a buffer where IndexedDB takes no blobs (WebKit in private mode, its bug 156347).
   */
  readonly data: string | Blob | ArrayBuffer;
}

/** The open database. Its records may be another program's or damaged, so readers check them. */
export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

/** A change of the schema raises this by one and adds a step to `upgrade`; released steps never change. */
const version = 4;
const stores = ['places', 'episodes', 'files', 'seen', 'timings', 'kept'] as const;

/**
 * Opens the library's database, creating or upgrading it as needed. If it is newer than this page, damaged or another
 * program's, a spare database is used instead. Rejects where the browser stores nothing. `onClosed` is called when the
 * browser, or a newer page in another tab, closes the connection.
 */
export async function openLibrary(onClosed: () => void): Promise<LibraryDatabase> {
  try {
    return await openNamed(LIBRARY_NAME, onClosed);
  } catch (cause) {
    return openNamed(`${LIBRARY_NAME}-spare-${version}`, onClosed).catch(() => {
      throw new Error('this browser stores nothing', { cause });
    });
  }
}

async function openNamed(name: string, onClosed: () => void): Promise<LibraryDatabase> {
  const database = await openDB<LibrarySchema>(name, version, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('places').createIndex('savedMs', 'savedMs');
        database.createObjectStore('episodes', { keyPath: 'id' });
        database.createObjectStore('files');
      }
      if (from < 2) {
        const seen = database.createObjectStore('seen', { keyPath: 'key' });
        seen.createIndex('savedMs', 'openedMs');
      }
      if (from < 3) database.createObjectStore('timings');
      if (from < 4) {
        const kept = database.createObjectStore('kept', { keyPath: 'id' });
        kept.createIndex('episode', 'episode.key');
        kept.createIndex('keptMs', 'keptMs');
      }
    },
    blocking() {
      // A newer page in another tab wants to upgrade: it must not wait for this one.
      database.close();
      onClosed();
    },
    terminated: onClosed,
  });
  if (stores.every((store) => database.objectStoreNames.contains(store))) return database;
  database.close();
  throw new Error(`the database ${name} has other stores than ours`);
}

/** `refused`: no database could be opened; `failed`: this piece of work went wrong in it. */
type Attempt<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | { readonly outcome: 'refused' | 'failed'; readonly error: unknown };

/** A connection that opens with the first piece of work, and again after the browser has closed it. */
export class LibraryConnection {
  #opening: Promise<LibraryDatabase> | undefined;
  #timeout: Promise<never> | undefined;
  readonly #timeoutMs: number;

  /** `timeoutMs`: how long work waits for a database that another tab keeps from opening. */
  constructor(timeoutMs = 3000) {
    this.#timeoutMs = timeoutMs;
  }

  /** Does the work, or says why it could not; never rejects. A refusal is remembered: the database is not asked for again. */
  async attempt<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<Attempt<T>> {
    for (let isRetry = false; ; isRetry = true) {
      let outcome: 'refused' | 'failed' = 'refused';
      try {
        const database = await this.#database();
        outcome = 'failed';
        return { outcome: 'done', value: await work(database) };
      } catch (error) {
        // The browser closed the connection meanwhile: a new one may work.
        const isClosed = error instanceof DOMException && error.name === 'InvalidStateError';
        if (isRetry || outcome === 'refused' || !isClosed) return { outcome, error };
        this.#opening = undefined;
      }
    }
  }

  #database(): Promise<LibraryDatabase> {
    this.#opening ??= this.#open();
    // `race` prefers the first of two settled promises, so a database that opened late is used from then on.
    return Promise.race([this.#opening, this.#timeout!]);
  }

  #open(): Promise<LibraryDatabase> {
    const opening: Promise<LibraryDatabase> = openLibrary(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    this.#timeout = new Promise((_resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error('the library does not open')),
        this.#timeoutMs,
      );
      const stop = () => clearTimeout(timer);
      opening.then(stop, stop);
    });
    return opening;
  }
}
