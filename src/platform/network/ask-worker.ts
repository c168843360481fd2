import type { OnProgress } from '../../core/progress.ts';
import type { WorkerAnswer } from './answer-page.ts';

/** A list that a worker made, and everything else that it said. */
export interface WorkerResult<Item, Rest> {
  readonly items: Item[];
  readonly rest: Rest;
}

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
