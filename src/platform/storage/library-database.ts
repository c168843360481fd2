import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { LocalEpisode, LocalKind, Place, Seen } from '../../core/episode/library.ts';
import { LIBRARY_NAME } from './library-name.ts';

/** What is stored. Heads and files lie apart, so that listing episodes reads no file. */
interface LibrarySchema extends DBSchema {
  places: { key: string; value: Place; indexes: { savedMs: number } };
  episodes: { key: string; value: StoredHead };
  files: { key: string; value: readonly StoredFile[] };
  /** Since version 2. Its index is named as that of places, for both are pruned in one way. */
  seen: { key: string; value: Seen; indexes: { savedMs: number } };
}

/** What is stored of an episode of own files, beside them. */
export interface StoredHead extends Omit<LocalEpisode, 'files'> {
  /** Of all files; since version 2. */
  readonly bytes?: number;
}

/** One of an episode's own files as it is stored, with its bytes or where they are. */
export interface StoredFile {
  readonly kind: LocalKind;
  readonly name: string;
  readonly type: string;
  /**
   * Since version 2 the name of a file in the origin's private file system (`kept-files.ts`); a blob where there is none,
   * and a buffer where the browser stores no blobs: WebKit's private mode refuses them (its bug 156347).
   */
  readonly data: string | Blob | ArrayBuffer;
}

/** The open database, in which every record may be another program's: what is read of it is checked. */
export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

/** Each change of the schema raises it by one and adds a step to `upgrade`; steps that were released stay as they are. */
const version = 2;
const stores = ['places', 'episodes', 'files', 'seen'] as const;

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
      if (from < 2) {
        const seen = database.createObjectStore('seen', { keyPath: 'key' });
        seen.createIndex('savedMs', 'openedMs');
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
