import type { LibraryDatabase } from './library-database.ts';

/** What no episode names is another tab's, being written, until it is older than this. */
const youngMs = 24 * 60 * 60 * 1000;

/**
 * The listener's own files lie in the origin's private file system, in a folder that has the name of the database which
 * names them: what one database does not know may be another's.
 */
type Owner = Pick<LibraryDatabase, 'name'>;

/** Copies a file there and gives its name, once it is there whole; undefined where there is no such place. */
export async function keepFile(
  owner: Owner,
  blob: Blob,
  nowMs: number,
): Promise<string | undefined> {
  const folder = await openFolder(owner);
  if (!folder) return undefined;
  const name = `${nowMs}-${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    if (!('createWritable' in handle)) throw new Error('this browser writes no files from a page');
    const writable = await handle.createWritable();
    // What is written is seen by nobody until it is closed.
    await blob.stream().pipeTo(writable);
    return name;
  } catch (error) {
    await folder.removeEntry(name).catch(() => undefined);
    if (error instanceof Error && error.name === 'QuotaExceededError') throw error;
    return undefined;
  }
}

/** The file of a name; undefined where it is not there any more. */
export async function keptFile(owner: Owner, name: string): Promise<Blob | undefined> {
  try {
    const folder = await openFolder(owner);
    return await (await folder?.getFileHandle(name))?.getFile();
  } catch {
    // The browser has cleared it away: what else is kept of the episode is still of use.
    return undefined;
  }
}

/** Keeps these from being removed, in all tabs, until the returned function is called or the page goes. */
export function holdFiles(names: readonly string[]): () => void {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  for (const name of names) {
    void locks()?.request(lockOf(name), { mode: 'shared' }, () => released);
  }
  return release;
}

/** Removes each as soon as no tab holds it. */
export async function removeFiles(owner: Owner, names: readonly string[]): Promise<void> {
  const folder = names.length > 0 && (await openFolder(owner));
  if (!folder) return;
  for (const name of names) {
    const remove = () => folder.removeEntry(name).catch(() => undefined);
    // Not waited for: another tab may play it for hours. What is left then is swept one day.
    if (locks()) void locks()!.request(lockOf(name), remove);
    else await remove();
  }
}

/** Removes what its owner does not name: what was left when a page went while it wrote or removed. */
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

const lockOf = (name: string) => `cueline-file-${name}`;

const locks = (): LockManager | undefined => globalThis.navigator?.locks;

async function openFolder({ name }: Owner): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await globalThis.navigator?.storage?.getDirectory();
    return await root?.getDirectoryHandle(name, { create: true });
  } catch {
    // Refused, as in private windows: IndexedDB serves.
    return undefined;
  }
}
