import type { LocalFile } from '../../core/episode/library.ts';
import { keepFile, keptFile, removeFiles } from './kept-files.ts';
import type { LibraryDatabase, StoredFile, StoredHead } from './library-database.ts';

/** The names that files have in the private file system, so that none is copied twice. */
const names = new WeakMap<Blob, string>();

/**
 * Writes an episode whole or not at all. Its files go to the private file system; where there is none, into the database,
 * as blobs, which browsers keep on disk, or, where none are taken, as buffers.
 */
export async function putEpisode(
  database: LibraryDatabase,
  head: StoredHead,
  files: readonly LocalFile[],
  nowMs: number,
): Promise<void> {
  const before = namesIn((await database.get('files', head.id)) ?? []);
  const stored: StoredFile[] = [];
  try {
    for (const file of files) {
      const known = names.get(file.blob);
      const name =
        known !== undefined && before.includes(known)
          ? known
          : await keepFile(database, file.blob, nowMs);
      if (name !== undefined) names.set(file.blob, name);
      stored.push(toStored(file, name ?? file.blob));
    }
    await putFiles(database, head, stored);
  } catch (error) {
    await removeFiles(
      database,
      namesIn(stored).filter((name) => !before.includes(name)),
    );
    throw error;
  }
  const after = namesIn(stored);
  await removeFiles(
    database,
    before.filter((name) => !after.includes(name)),
  );
}

/** The files of an episode, as far as they are there. */
export async function fromStored(
  database: LibraryDatabase,
  files: readonly StoredFile[],
): Promise<LocalFile[]> {
  const found = await Promise.all(
    files.map(async ({ kind, name, type, data }): Promise<LocalFile | undefined> => {
      const whole = typeof data === 'string' ? await keptFile(database, data) : data;
      if (whole === undefined) return undefined;
      const blob =
        whole instanceof Blob ? whole.slice(0, whole.size, type) : new Blob([whole], { type });
      if (typeof data === 'string') names.set(blob, data);
      return { kind, name, blob };
    }),
  );
  return found.filter((file) => file !== undefined);
}

/** The names of those files that lie in the private file system. */
export function namesIn(files: readonly StoredFile[]): string[] {
  return files.flatMap(({ data }) => (typeof data === 'string' ? [data] : []));
}

/** Whether it failed for want of room, after which smaller things may still fit. */
export function isQuota(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

function toStored({ kind, name, blob }: LocalFile, data: StoredFile['data']): StoredFile {
  return { kind, name, type: blob.type, data };
}

async function putFiles(
  database: LibraryDatabase,
  head: StoredHead,
  files: readonly StoredFile[],
): Promise<void> {
  try {
    await putBoth(database, head, files);
  } catch (error) {
    const blobs = files.some(({ data }) => data instanceof Blob);
    if (isQuota(error) || !blobs) throw error;
    const buffers = files.map(async (file) => ({
      ...file,
      data: file.data instanceof Blob ? await file.data.arrayBuffer() : file.data,
    }));
    await putBoth(database, head, await Promise.all(buffers));
  }
}

async function putBoth(
  database: LibraryDatabase,
  head: StoredHead,
  files: readonly StoredFile[],
): Promise<void> {
  const change = database.transaction(['episodes', 'files'], 'readwrite');
  const parts = await Promise.allSettled([
    change.done,
    // First, for it throws on the spot where blobs are not taken: then nothing is written.
    change.objectStore('files').put(files, head.id),
    change.objectStore('episodes').put(head),
  ]);
  const causes = parts.flatMap((part): unknown[] => ('reason' in part ? [part.reason] : []));
  // The quota shows in the request (Firefox) or at the end of the transaction (Chromium); all else then says "aborted".
  if (causes.length > 0) throw causes.find(isQuota) ?? causes[0];
}
