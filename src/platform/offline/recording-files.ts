import { FetchFailure } from '../../core/episode/fetching.ts';
import type {
  KeepFailureCode,
  KeptRecording,
  KeptSource,
  StorageSpace,
} from '../../core/episode/kept-recordings.ts';
import type { OnProgress } from '../../core/progress.ts';
import { objectUrls } from '../files/object-urls.ts';
import { askFor } from '../network/fetch-file.ts';
import { isQuota } from '../storage/kept-files.ts';
import { keptFile, keptFolder, keptPath } from './kept-audio.ts';
import { playsExact, servedBy } from './served.ts';
import { exactBlob } from './exact-file.ts';

/** A file that no list names and that is younger than this may belong to another tab that is still writing it. */
const youngMs = 24 * 60 * 60 * 1000;

/**
 * Fetches a recording into a new file, as it comes; resolves to its facts, or to why it could not. `named` gives the
 * names of all files that are on the list: others are leftovers. Rejects once `signal` is aborted.
 */
export async function fetchRecording(
  url: string,
  named: () => ReadonlySet<string>,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Pick<KeptRecording, 'name' | 'type' | 'bytes'> | KeepFailureCode> {
  // Without it the browser may clear recordings away. Some ask the listener, who may take any time to answer.
  navigator.storage?.persist?.().catch(console.info);
  const folder = await keptFolder().catch(console.info);
  if (!folder) return 'no-storage';
  await sweep(folder, named());
  const name = `${Date.now()}-${crypto.randomUUID()}`;
  try {
    // The browser's own cache, and the worker's, would hold the recording a second time.
    const response = await askFor(url, { signal, cache: 'no-store' });
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    // Some hosts answer every address with a page.
    if (type === 'text/html') throw new FetchFailure('not-found', url, response.status);
    const handle = await folder.getFileHandle(name, { create: true });
    if (!('createWritable' in handle)) return 'no-storage';
    await write(response, await handle.createWritable(), signal, onProgress);
    return { name, type, bytes: (await handle.getFile()).size };
  } catch (error) {
    await folder.removeEntry(name).catch(() => undefined);
    signal.throwIfAborted();
    if (isQuota(error)) return 'full';
    if (error instanceof FetchFailure) return error.code;
    throw error;
  }
}

/** Writes a body as it comes. Nothing of it is seen before it is whole. */
async function write(
  response: Response,
  file: FileSystemWritableFileStream,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<void> {
  const { headers, body, url } = response;
  // A compressed body comes out longer than its `content-length`.
  const of = headers.has('content-encoding') ? 0 : Number(headers.get('content-length'));
  try {
    const space = of > 0 ? await storageSpace() : undefined;
    if (space && of > space.left) throw new DOMException('no room', 'QuotaExceededError');
    const reader = body?.getReader();
    let done = 0;
    for (;;) {
      const chunk = await reader?.read().catch((cause: unknown) => {
        throw new FetchFailure('offline', url, response.status, { cause });
      });
      if (!chunk || chunk.done) break;
      await file.write(chunk.value);
      done += chunk.value.length;
      onProgress({ done, of });
    }
    if (done < of) throw new FetchFailure('offline', url, response.status);
    await file.close();
  } catch (error) {
    await file.abort().catch(() => undefined);
    await body?.cancel().catch(() => undefined);
    signal.throwIfAborted();
    throw error;
  }
}

export async function removeRecordings(names: readonly string[]): Promise<void> {
  const folder = await keptFolder();
  await Promise.all(names.map((name) => folder.removeEntry(name).catch(console.info)));
}

/** The worker's address for a recording, or one in memory where no worker serves this page. */
export async function openRecording({
  name,
  type,
}: KeptRecording): Promise<KeptSource | undefined> {
  const file = await keptFile(name);
  if (!file) return undefined;
  const made: string[] = [];
  const addressOf = (blob: Blob) => {
    const url = objectUrls.make(blob);
    made.push(url);
    return url;
  };
  const served = servedBy();
  return {
    url: served
      ? new URL(keptPath(name, type), served).href
      : addressOf(file.slice(0, file.size, type)),
    async exact(signal) {
      const exact = await exactBlob(file, signal, playsExact());
      return exact instanceof Blob ? { kind: 'exact', url: addressOf(exact) } : exact;
    },
    close: () => made.forEach((url) => objectUrls.revoke(url)),
  };
}

export async function storageSpace(): Promise<StorageSpace | undefined> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  if (usage === undefined || quota === undefined) return undefined;
  return { used: usage, left: Math.max(0, quota - usage) };
}

/** Removes what a page left that went while it wrote. */
async function sweep(folder: FileSystemDirectoryHandle, named: ReadonlySet<string>): Promise<void> {
  const old: string[] = [];
  for await (const name of folder.keys()) {
    const isYoung = Math.abs(Date.now() - Number.parseInt(name)) < youngMs;
    if (!named.has(name) && !isYoung) old.push(name);
  }
  await Promise.all(old.map((name) => folder.removeEntry(name).catch(() => undefined)));
}
