import type { LocalEpisode, LocalFile } from '../core/episode/library.ts';
import type { LibraryDatabase, StoredFile } from './library-database.ts';

/** Writes an episode whole or not at all. Its files go in as blobs, which browsers keep on disk, or, where none are taken, as buffers. */
export async function putEpisode(
  database: LibraryDatabase,
  head: Omit<LocalEpisode, 'files'>,
  files: readonly LocalFile[],
): Promise<void> {
  try {
    await putBoth(
      database,
      head,
      files.map((file) => toStored(file, file.blob)),
    );
  } catch (error) {
    if (isQuota(error)) throw error;
    const buffers = files.map(async (file) => toStored(file, await file.blob.arrayBuffer()));
    await putBoth(database, head, await Promise.all(buffers));
  }
}

export function fromStored(files: readonly StoredFile[]): LocalFile[] {
  return files.map(({ kind, name, type, data }) => ({
    kind,
    name,
    blob: data instanceof Blob ? data : new Blob([data], { type }),
  }));
}

export function isQuota(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

function toStored({ kind, name, blob }: LocalFile, data: Blob | ArrayBuffer): StoredFile {
  return { kind, name, type: blob.type, data };
}

async function putBoth(
  database: LibraryDatabase,
  head: Omit<LocalEpisode, 'files'>,
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
