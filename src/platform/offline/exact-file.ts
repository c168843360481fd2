import type { ExactReading } from '../../core/episode/exact-sounds.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import { guessedWithin, lookAtMp3 } from '../../core/timeline/mp3/first-frame.ts';
import { mp4Type } from '../../core/timeline/mp3/mp4-head.ts';
import { blobSource } from '../files/blob-source.ts';
import { askWorker } from '../network/ask-worker.ts';
import type { ExactAnswer, ExactRequest } from './exact-worker.ts';
import workerUrl from './exact-worker.ts?worker&url';

/** An MP3 file behind a head that makes its places exact, nothing copied where the browser can do without; else how exact they are without. */
export async function exactBlob(
  file: Blob,
  signal: AbortSignal,
  canPlay: boolean,
): Promise<Blob | NotMade> {
  let known: { readonly offBy?: number } = {};
  try {
    const look = await lookAtMp3(blobSource(file));
    if (!look || look.isConstant) return { kind: 'as-it-is' };
    known = omitUndefined({ offBy: guessedWithin(look) });
    if (!canPlay && look.isVariable) return { kind: 'inexact', why: 'no-means', ...known };
    const request: ExactRequest = { file };
    const { rest } = await askWorker<never, ExactAnswer>(workerUrl, request, [], signal);
    if (rest.isConstant) return { kind: 'as-it-is' };
    if (rest.head && canPlay)
      return await reachable(new Blob([rest.head, file], { type: mp4Type }), signal);
    return { kind: 'inexact', why: rest.head ? 'no-means' : 'broken', ...known };
  } catch (error) {
    // The file plays as it is.
    if (!signal.aborted) console.info(error);
    return { kind: 'inexact', why: 'broken', ...known };
  }
}

/**
 * The same bytes, such that a player reaches all of them. Firefox jumps within a file, but in one that is put together of
 * parts only as far as it has read: then the browser makes a file of its own of it, on disk where it is large.
 */
async function reachable(whole: Blob, signal: AbortSignal): Promise<Blob> {
  const url = URL.createObjectURL(whole);
  const audio = new Audio();
  try {
    const isKnown = new Promise<void>((resolve) => {
      audio.onloadedmetadata = audio.onerror = () => resolve();
      signal.addEventListener('abort', () => resolve());
    });
    audio.preload = 'metadata';
    audio.src = url;
    await isKnown;
    const { seekable, duration } = audio;
    const isReached = seekable.length === 0 || seekable.end(seekable.length - 1) > duration - 1;
    if (signal.aborted || isReached) return whole;
    const copy = await new Response(whole.stream()).blob();
    return copy.slice(0, copy.size, whole.type);
  } finally {
    audio.removeAttribute('src');
    audio.load();
    URL.revokeObjectURL(url);
  }
}

type NotMade = Extract<ExactReading, { kind: 'as-it-is' | 'inexact' }>;
