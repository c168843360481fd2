import type { LocalFile, LocalHead } from '../../core/episode/library.ts';
import type { LibraryDatabase, StoredFile } from './library-database.ts';

/** An unnamed file younger than this may belong to another tab that is still writing it. */
const youngMs = 24 * 60 * 60 * 1000;

/**
 * Files lie in the origin private file system, in a folder named after the database that lists them: a file that one
 * database does not list may belong to another.
 */
type Owner = Pick<LibraryDatabase, 'name'>;

/** Names under which files are kept, so that no file is copied twice. */
const names = new WeakMap<Blob, string>();

/**
 * Writes an episode whole or not at all. Its files go to the origin private file system; without one they go into the
 * database, as blobs, or as buffers where IndexedDB takes no blobs. Rejects where nothing could be written.
 */
export async function putEpisode(
  database: LibraryDatabase,
  head: LocalHead,
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
    const added = namesIn(stored).filter((name) => !before.includes(name));
    await removeFiles(database, added);
    throw error;
  }
  const after = namesIn(stored);
  const replaced = before.filter((name) => !after.includes(name));
  await removeFiles(database, replaced);
}

/** The files of an episode, without those that the browser has cleared away. */
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

/** Names of those files that lie in the origin private file system. */
export function namesIn(files: readonly StoredFile[]): string[] {
  return files.flatMap(({ data }) => (typeof data === 'string' ? [data] : []));
}

/** Whether storage is full; smaller things may still fit. */
export function isQuota(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

/** Keeps files from being removed by any tab until the returned function is called or the page goes. */
export function holdFiles(held: readonly string[]): () => void {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  for (const name of held) {
    void locks()?.request(lockOf(name), { mode: 'shared' }, () => released);
  }
  return release;
}

/** Removes each file as soon as no tab holds it. */
export async function removeFiles(owner: Owner, unwanted: readonly string[]): Promise<void> {
  const folder = unwanted.length > 0 && (await openFolder(owner));
  if (!folder) return;
  for (const name of unwanted) {
    const remove = () => folder.removeEntry(name).catch(() => undefined);
    // Not awaited: another tab may play the file for hours. `sweepFiles` removes what is left.
    if (locks()) void locks()!.request(lockOf(name), remove);
    else await remove();
  }
}

/** Removes files that the owner does not name: leftovers of a page that went while it wrote or removed them. */
export async function sweepFiles(
  owner: Owner,
  named: () => Promise<ReadonlySet<string>>,
  nowMs: number,
): Promise<void> {
  const folder = await openFolder(owner);
  const old: string[] = [];
  for await (const name of folder?.keys() ?? []) {
    if (Math.abs(nowMs - Number.parseInt(name)) > youngMs) old.push(name);
  }
  if (old.length === 0) return;
  const wanted = await named();
  await removeFiles(
    owner,
    old.filter((name) => !wanted.has(name)),
  );
}

/** Copies a file and resolves to its name; undefined where this browser has no private file system to write to. */
async function keepFile(owner: Owner, blob: Blob, nowMs: number): Promise<string | undefined> {
  const folder = await openFolder(owner);
  if (!folder) return undefined;
  const name = `${nowMs}-${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    if (!('createWritable' in handle)) throw new Error('this browser writes no files from a page');
    const writable = await handle.createWritable();
    // The file stays empty until the stream is closed, so nobody sees half of it.
    await blob.stream().pipeTo(writable);
    return name;
  } catch (error) {
    await folder.removeEntry(name).catch(() => undefined);
    if (isQuota(error)) throw error;
    return undefined;
  }
}

async function keptFile(owner: Owner, name: string): Promise<Blob | undefined> {
  try {
    const folder = await openFolder(owner);
    return await (await folder?.getFileHandle(name))?.getFile();
  } catch {
    // The browser has cleared it away: the episode's other files are still of use.
    return undefined;
  }
}

function toStored({ kind, name, blob }: LocalFile, data: StoredFile['data']): StoredFile {
  return { kind, name, type: blob.type, data };
}

async function putFiles(
  database: LibraryDatabase,
  head: LocalHead,
  files: readonly StoredFile[],
): Promise<void> {
  try {
    await putBoth(database, head, files);
  } catch (error) {
    const hasBlobs = files.some(({ data }) => data instanceof Blob);
    if (isQuota(error) || !hasBlobs) throw error;
    const buffers = files.map(async (file) => ({
      ...file,
      data: file.data instanceof Blob ? await file.data.arrayBuffer() : file.data,
    }));
    await putBoth(database, head, await Promise.all(buffers));
  }
}

async function putBoth(
  database: LibraryDatabase,
  head: LocalHead,
  files: readonly StoredFile[],
): Promise<void> {
  const change = database.transaction(['episodes', 'files'], 'readwrite');
  const parts = await Promise.allSettled([
    change.done,
    // Files first: where blobs are refused this throws at once, before anything is written.
    change.objectStore('files').put(files, head.id),
    change.objectStore('episodes').put(head),
  ]);
  const causes = parts.flatMap((part): unknown[] => ('reason' in part ? [part.reason] : []));
  // Firefox reports the quota in the request, Chromium in the transaction; the other parts then say "aborted".
  if (causes.length > 0) throw causes.find(isQuota) ?? causes[0];
}

const lockOf = (name: string) => `cueline-file-${name}`;

const locks = (): LockManager | undefined => globalThis.navigator?.locks;

/** Undefined where the file system is refused, as in private windows. */
async function openFolder({ name }: Owner): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await globalThis.navigator?.storage?.getDirectory();
    return await root?.getDirectoryHandle(name, { create: true });
  } catch {
    // The files go into IndexedDB instead.
    return undefined;
  }
}
