import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { LocalEpisode, LocalKind, Place } from '../core/episode/library.ts';
import { LIBRARY_NAME } from './library-name.ts';

/** What is stored. Heads and files lie apart, so that listing episodes reads no file. */
export interface LibrarySchema extends DBSchema {
  places: { key: string; value: Place; indexes: { savedMs: number } };
  episodes: { key: string; value: Omit<LocalEpisode, 'files'> };
  files: { key: string; value: readonly StoredFile[] };
}

export interface StoredFile {
  readonly kind: LocalKind;
  readonly name: string;
  readonly type: string;
  /** A buffer where the browser stores no blobs: WebKit's private mode refuses them (its bug 156347). */
  readonly data: Blob | ArrayBuffer;
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

/** Each change of the schema raises it by one and adds a step to `upgrade`; steps that were released stay as they are. */
const version = 1;
const stores = ['places', 'episodes', 'files'] as const;

/**
 * Opens the library's database, making or upgrading it as needed. One that is newer than this page, damaged, or another
 * program's is left as it is, and a spare one beside it is used. Rejects where the browser stores nothing.
 * `onClosed` is called when the browser, or a newer page in another tab, takes the connection away.
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
    },
    blocking() {
      // Another tab runs a newer page: it must not wait for this one.
      database.close();
      onClosed();
    },
    terminated: onClosed,
  });
  if (stores.every((store) => database.objectStoreNames.contains(store))) return database;
  database.close();
  throw new Error(`the database ${name} has other stores than ours`);
}
