import type { OnProgress } from '../../core/progress.ts';
import type { WorkerAnswer } from './answer-page.ts';
import { trustedScriptUrl } from './trusted-script-url.ts';

/** A list that a worker made, and everything else that it said. */
export interface WorkerResult<Item, Rest> {
  readonly items: Item[];
  readonly rest: Rest;
}

/** Whether this page may start workers: a frame that is sandboxed without `allow-same-origin` has no origin to start any of. */
export const mayStartWorkers = (): boolean => globalThis.origin !== 'null';

/**
 * Asks a new worker for a list, which comes in batches. The worker ends afterwards or once `signal` is aborted; then this
 * rejects with the signal's reason. Rejects where the worker fails or cannot be loaded.
 */
export function askWorker<Item, Rest>(
  url: string,
  request: unknown,
  transfer: Transferable[],
  signal?: AbortSignal,
  onProgress?: OnProgress,
): Promise<WorkerResult<Item, Rest>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trustedScriptUrl(url), { type: 'module' });
    const items: Item[] = [];
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', onAbort);
    };
    const onAbort = () => {
      end();
      reject(signal?.reason);
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer<Item, Rest>>) => {
      if ('items' in data) {
        for (const item of data.items) items.push(item);
        onProgress?.({ done: items.length, of: data.of });
        return;
      }
      end();
      if ('rest' in data) resolve({ items, rest: data.rest });
      else reject(new Error(`the worker failed: ${data.fault}`));
    };
    worker.onerror = (event) => {
      end();
      // The event has no message when the worker's file could not be loaded.
      const message = event.message || 'it could not be loaded';
      reject(new Error(`the worker failed: ${message}`, { cause: event }));
    };
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    worker.postMessage(request, transfer);
  });
}
