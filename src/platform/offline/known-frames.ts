import type { ByteSource } from '../../core/bytes/byte-source.ts';
import { runsOf, type Mp3Runs } from '../../core/timeline/mp3/frame-runs.ts';
import { readSeekFile, writeSeekFile } from '../../core/timeline/mp3/seek-file.ts';
import {
  isConstant,
  printBytes,
  printOfSound,
  walkFrames,
  type Mp3Refusal,
} from '../../core/timeline/mp3/walk-frames.ts';
import { fetchFile } from '../network/fetch-file.ts';
import { seekCache } from './exact-address.ts';

/** So many seek files are kept, the last ones: of 13 kB for an hour each. */
const MOST_KEPT = 500;

/** The frames of an MP3 that were published with it; undefined where they cannot be had, or are those of other bytes. */
export async function publishedFrames(
  seek: string,
  source: ByteSource,
  signal: AbortSignal,
): Promise<Mp3Runs | undefined> {
  try {
    return await framesIn((await fetchFile(seek, signal)).bytes, source);
  } catch (error) {
    signal.throwIfAborted();
    // Then they are read from the recording.
    console.info('The frames of a recording cannot be had:', error);
    return undefined;
  }
}

/** The frames of a recording on the network that were read in this browser before; `worker` is the address of the page's. */
export async function framesReadBefore(
  audio: string,
  worker: string,
  source: ByteSource,
): Promise<Mp3Runs | undefined> {
  const file = await caches.match(audio, { cacheName: seekCache(worker) });
  return file && framesIn(new Uint8Array(await file.arrayBuffer()), source);
}

/** What a walk over a recording gave. */
export interface ReadFrames {
  readonly frames: Mp3Runs | Mp3Refusal | 'constant';
  readonly isKept: boolean;
}

/**
 * Reads the frames of a recording on the network, and keeps them. Whoever wants them at the same time, be it in another
 * page, waits for the one that reads. Rejects if the recording cannot be read.
 */
export function readFramesOnce(
  audio: string,
  worker: string,
  source: ByteSource,
  signal?: AbortSignal,
): Promise<ReadFrames> {
  return navigator.locks.request(`cueline-frames ${audio}`, { ...(signal && { signal }) }, () =>
    readAndKeep(audio, worker, source),
  );
}

async function readAndKeep(audio: string, worker: string, source: ByteSource): Promise<ReadFrames> {
  const known = await framesReadBefore(audio, worker, source);
  if (known) return { frames: known, isKept: true };
  const frames = await walkFrames(source);
  if (typeof frames === 'string') return { frames, isKept: false };
  if (isConstant(frames)) return { frames: 'constant', isKept: false };
  const isKept = await keep(audio, worker, await writeSeekFile(frames));
  return { frames: runsOf(frames, 1), isKept };
}

async function keep(
  audio: string,
  worker: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const cache = await caches.open(seekCache(worker));
    await cache.put(audio, new Response(file));
    const old = (await cache.keys()).slice(0, -MOST_KEPT);
    await Promise.all(old.map((one) => cache.delete(one)));
    return true;
  } catch (error) {
    console.info('The frames of a recording cannot be kept:', error);
    return false;
  }
}

async function framesIn(file: Uint8Array, source: ByteSource): Promise<Mp3Runs | undefined> {
  const frames = await readSeekFile(file);
  if (!frames) return undefined;
  const first = await source.read(frames.start, printBytes);
  const isSame = source.size === frames.fileBytes && printOfSound(first) === frames.print;
  return isSame ? frames : undefined;
}
