import { FetchFailure, type FetchFile } from '../../core/episode/fetching.ts';
import type { OnProgress } from '../../core/progress.ts';
import { failureOf, NoAnswer, request } from './request.ts';

/** No transcript is larger; what is, is most likely an audio under a wrong name. */
const limitBytes = 200 * 2 ** 20;

/** Fetches over the network. Nothing but the page's own site gets cookies. */
export const fetchFile: FetchFile = (url, signal, onProgress) =>
  fetchWithin(limitBytes, url, signal, onProgress);

/** `fetchFile` with a limit of its own: reading stops as soon as more has come. */
export async function fetchWithin(
  limit: number,
  url: string,
  signal?: AbortSignal,
  onProgress?: OnProgress,
) {
  const response = await ask(url, signal);
  const failure = failureOf(response, url);
  if (failure) {
    await response.body?.cancel();
    throw failure;
  }
  const bytes = await readBody(response, limit, url, signal, onProgress);
  const type = response.headers.get('content-type');
  return { bytes, url: response.url || url, ...(type && { type }) };
}

async function ask(url: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await request(url, { signal: signal ?? null });
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    const code = await import('./silence-means.ts').then(
      ({ silenceMeans }) => silenceMeans(url),
      // Not even our own code comes.
      () => 'offline' as const,
    );
    throw new FetchFailure(code, url, undefined, { cause });
  }
}

async function readBody(
  response: Response,
  limit: number,
  url: string,
  signal: AbortSignal | undefined,
  onProgress: OnProgress | undefined,
): Promise<Uint8Array> {
  const tooLarge = () => new FetchFailure('too-large', url, response.status);
  const { headers } = response;
  const length = Number(headers.get('content-length'));
  if (length > limit) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = await reader?.read().catch((cause: unknown) => {
      signal?.throwIfAborted();
      throw new FetchFailure('offline', url, response.status, { cause });
    });
    if (!chunk || chunk.done) return join(chunks, size);
    size += chunk.value.length;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(chunk.value);
    // What is packed for the way comes out longer than its stated length.
    onProgress?.({ done: size, of: headers.has('content-encoding') ? 0 : length });
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
