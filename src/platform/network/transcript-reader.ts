import type { OnProgress } from '../../core/progress.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import { isGzip } from '../../core/transcript/decode/inflate.ts';
import type { Hint, ReadTranscript, TranscriptReader } from '../../core/transcript/transcript.ts';
import type { WorkerAnswer, WorkerRequest } from './transcript-worker.ts';
import workerUrl from './transcript-worker.ts?worker&url';

/** Larger transcripts are read in a worker, because a slow machine would hold up the page. */
const smallBytes = 1_000_000;

/** Reads small transcripts in the page and large ones in a worker. The parsing code loads with the first. */
export const readTranscript: TranscriptReader = async (bytes, hint, signal, onProgress) => {
  // A few packed bytes can become many.
  if (bytes.length > smallBytes || isGzip(bytes)) {
    return readInWorker(bytes, hint, signal, onProgress);
  }
  const { readTranscript: readHere } = await import('../../core/transcript/read.ts');
  return readHere(bytes, hint);
};

/** Reads a transcript in a new worker, which ends afterwards or once `signal` is aborted. */
function readInWorker(
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
      else reject(new Error(`the transcript worker failed: ${data.fault}`));
    };
    worker.onerror = (event) => {
      end();
      // The event has no message when the worker's file could not be loaded.
      const message = event.message || 'it could not be loaded';
      reject(new Error(`the transcript worker failed: ${message}`, { cause: event }));
    };
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    const request: WorkerRequest = { bytes, hint };
    worker.postMessage(request, [bytes.buffer]);
  });
}

/** The part of Trusted Types that is used here; TypeScript has no types for it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/** Marks the address of one of the page's own scripts as trusted, which the page's CSP asks for. Throws for others. */
export function trustedScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('cueline', { createScriptURL: ownScript }) ?? {
    createScriptURL: ownScript,
  };
  return policy.createScriptURL(url);
}

function ownScript(url: string): string {
  const { origin } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError(`not a script of this page: ${url}`);
  return url;
}
