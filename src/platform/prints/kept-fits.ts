import { openDB, type IDBPDatabase } from 'idb';
import type { SoundFit } from '../../core/prints/sound-fit.ts';

const STORE = 'fits';
/** The oldest ones give way. */
const MOST = 500;

let database: Promise<IDBPDatabase> | undefined;

/** Finished maps are kept apart from the library: they can be found again. */
function fits(): Promise<IDBPDatabase> {
  database ??= openDB('cueline-fits', 1, {
    upgrade: (db) => void db.createObjectStore(STORE),
  });
  return database;
}

/** The finished map of a recording; undefined where there is none, or nothing can be kept here. */
export async function keptFit(key: string): Promise<SoundFit | undefined> {
  try {
    const kept: unknown = await (await fits()).get(STORE, key);
    return isFit(kept) ? kept : undefined;
  } catch {
    // Private windows may have no database.
    return undefined;
  }
}

export async function keepFit(key: string, fit: SoundFit): Promise<void> {
  try {
    const db = await fits();
    await db.put(STORE, fit, key);
    const keys = await db.getAllKeys(STORE);
    for (const one of keys.slice(0, Math.max(0, keys.length - MOST))) await db.delete(STORE, one);
  } catch (error) {
    console.info('How a recording fits cannot be kept:', error);
  }
}

function isFit(value: unknown): value is SoundFit {
  return (
    typeof value === 'object' &&
    value !== null &&
    'isDone' in value &&
    'stretches' in value &&
    Array.isArray(value.stretches)
  );
}
