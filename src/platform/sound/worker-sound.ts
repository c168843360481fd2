import type { ReadableSound } from '../../core/sound/readable-sound.ts';
import { blobAt } from '../files/object-urls.ts';
import { mayStartWorkers } from '../network/ask-worker.ts';
import { trustedScriptUrl } from '../network/trusted-script-url.ts';
import { decodeSlice, decodingContext, type SoundSlice } from './decode-slice.ts';
import type { SoundAnswer, SoundRequest } from './sound-worker.ts';
import workerUrl from './sound-worker.ts?worker&url';

/** Reads (20 s of sound each, where prints are made) that one worker answers: its collector comes late. */
const MOST_READS = 16;
/** Seconds at the beginning by which it is tried whether the browser decodes a recording. */
const TRIED = 0.5;

/**
 * The sound of a recording of a kind other than MP3, whose frames a worker finds; undefined for kinds that this browser does
 * not decode. Where `mayReadAll` is not set, it rejects if a few seconds would cost more than 8 MB.
 */
export async function openInWorker(
  audio: string,
  signal: AbortSignal,
  mayReadAll: boolean,
): Promise<ReadableSound | undefined> {
  const context = decodingContext();
  if (!context || !mayStartWorkers()) return undefined;
  const open = { open: blobAt(audio) ?? new URL(audio, location.href).href, mayReadAll };
  let worker = new SoundWorker(signal);
  let reads = 0;
  const exchange = async () => {
    worker.end();
    worker = new SoundWorker(signal);
    await worker.ask(open);
    reads = 1;
  };
  const sliceOf = async (start: number, end: number) => {
    const answer = await worker.ask({ start, end });
    return 'slice' in answer ? answer.slice : undefined;
  };
  const decode = (slice: SoundSlice, start: number, end: number) =>
    decodeSlice(context, slice, start, end).catch(nothingOf);
  /** Only a try tells whether a browser decodes a kind. */
  const isDecoded = async () => {
    const slice = await sliceOf(0, TRIED);
    return !slice || (await decode(slice, 0, TRIED)) !== undefined;
  };
  try {
    const opened = await worker.ask(open);
    const duration = 'duration' in opened ? opened.duration : undefined;
    if (duration !== undefined && (await isDecoded())) {
      return {
        duration,
        read: async (start, end) => {
          if (reads++ >= MOST_READS) await exchange();
          const slice = await sliceOf(start, end);
          return slice && decode(slice, start, end);
        },
        close: () => worker.end(),
      };
    }
  } catch (error) {
    worker.end();
    throw error;
  }
  worker.end();
  return undefined;
}

/** What stands for sound that this browser cannot decode. */
function nothingOf(error: unknown): undefined {
  if (!(error instanceof DOMException && error.name === 'EncodingError')) throw error;
}

class SoundWorker {
  readonly #worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  readonly #signal: AbortSignal;
  readonly #onAbort = () => this.end();
  #reject: (reason: unknown) => void = () => undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', this.#onAbort);
  }

  /** Rejects where the worker fails, and with the signal's reason. */
  ask(request: SoundRequest): Promise<SoundAnswer> {
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      if (this.#signal.aborted) return this.end();
      this.#worker.onmessage = ({ data }: MessageEvent<SoundAnswer>) =>
        'fault' in data ? reject(new Error(`the worker failed: ${data.fault}`)) : resolve(data);
      this.#worker.onerror = (event) => {
        // The event has no message when the worker's file could not be loaded.
        const message = event.message || 'it could not be loaded';
        reject(new Error(`the worker failed: ${message}`, { cause: event }));
      };
      this.#worker.postMessage(request);
    });
  }

  end(): void {
    this.#worker.terminate();
    this.#signal.removeEventListener('abort', this.#onAbort);
    this.#reject(this.#signal.reason);
  }
}
