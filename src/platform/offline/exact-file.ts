import { lookAtMp3 } from '../../core/timeline/mp3/first-frame.ts';
import { mp4Type } from '../../core/timeline/mp3/mp4-head.ts';
import { blobSource } from '../files/blob-source.ts';
import { askWorker } from '../network/ask-worker.ts';
import type { ExactAnswer, ExactRequest } from './exact-worker.ts';
import workerUrl from './exact-worker.ts?worker&url';

/** An MP3 file behind a head that makes its places exact, nothing copied; undefined where they are so without, or cannot be. */
export async function exactBlob(file: Blob, signal: AbortSignal): Promise<Blob | undefined> {
  try {
    const look = await lookAtMp3(blobSource(file));
    if (!look || look.isConstant || signal.aborted) return undefined;
    const request: ExactRequest = { file };
    const { rest } = await askWorker<never, ExactAnswer>(workerUrl, request, [], signal);
    return rest.head && new Blob([rest.head, file], { type: mp4Type });
  } catch (error) {
    // The file plays as it is.
    if (!signal.aborted) console.info(error);
    return undefined;
  }
}
