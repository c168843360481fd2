import type { OnProgress } from '../../core/progress.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import type { Hint, ReadTranscript } from '../../core/transcript/transcript.ts';
import { trustedScriptUrl } from './trusted-script-url.ts';
import workerUrl from './transcript-worker.ts?worker&url';

/** What the worker says: lines, batch after batch (`of` is how many there are), then all else; or why it cannot. */
export type WorkerAnswer =
  | { readonly cues: readonly Cue[]; readonly of: number; readonly fault?: never }
  | { readonly rest: Omit<ReadTranscript, 'cues'>; readonly cues?: never; readonly fault?: never }
  | { readonly fault: string; readonly cues?: never };

/** Reads a transcript in a worker of its own, which ends with the reading, or once `signal` is aborted. */
export function readInWorker(
  bytes: Uint8Array,
  hint: Hint,
  signal?: AbortSignal,
  onProgress?: OnProgress,
): Promise<ReadTranscript> {
  return new Promise<ReadTranscript>((resolve, reject) => {
    const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
    const cues: Cue[] = [];
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', onAbort);
    };
    const onAbort = () => {
      end();
      reject(signal?.reason);
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.cues) {
        for (const cue of data.cues) cues.push(cue);
        onProgress?.({ done: cues.length, of: data.of });
        return;
      }
      end();
      if (data.fault === undefined) resolve({ cues, ...data.rest });
      else reject(new Error(`the transcript reader broke: ${data.fault}`));
    };
    worker.onerror = (event) => {
      end();
      // A worker whose file does not come has no message.
      const message = event.message || 'it did not come';
      reject(new Error(`the transcript reader broke: ${message}`, { cause: event }));
    };
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    worker.postMessage({ bytes, hint }, [bytes.buffer]);
  });
}
