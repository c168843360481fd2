import {
  FetchFailure,
  type FetchFailureCode,
  type FetchFile,
} from '../../core/episode/fetching.ts';
import { joinChunks } from '../../core/join-chunks.ts';
import type { OnProgress } from '../../core/progress.ts';
import { failureOf, isInsecure, isOffline, isSameOrigin, NoAnswer, request } from './request.ts';

/** Most bytes of a file; a larger one is most likely audio under a wrong name. */
const limitBytes = 200 * 2 ** 20;

/** Fetches over the network, with cookies for the page's own site only. */
export const fetchFile: FetchFile = (url, signal, onProgress) =>
  fetchWithin(limitBytes, url, signal, onProgress);

/** `fetchFile` with another limit; reading stops as soon as it is exceeded. */
export async function fetchWithin(
  limit: number,
  url: string,
  signal?: AbortSignal,
  onProgress?: OnProgress,
) {
  // A plain host lets browsers keep a file for hours: each time it is asked whether there is a newer one.
  const response = await askFor(url, { signal: signal ?? null, cache: 'no-cache' });
  const bytes = await readBody(response, limit, url, signal, onProgress);
  const type = response.headers.get('content-type');
  return { bytes, url: response.url || url, ...(type && { type }) };
}

/** The answer to a request, its body still to come. Rejects as `FetchFile` does. */
export async function askFor(url: string, init: RequestInit): Promise<Response> {
  const response = await ask(url, init);
  const failure = failureOf(response, url);
  if (!failure) return response;
  await response.body?.cancel();
  throw failure;
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    return await request(url, init);
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    const code = await whyNoAnswer(url, init.signal ?? null);
    throw new FetchFailure(code, url, undefined, { cause });
  }
}

/** The likeliest reason for no answer. */
async function whyNoAnswer(url: string, signal: AbortSignal | null): Promise<FetchFailureCode> {
  // The blob was revoked, or belongs to another visit.
  if (url.startsWith('blob:')) return 'not-found';
  if (isOffline()) return 'offline';
  if (isInsecure(url)) return 'insecure';
  if (!isSameOrigin(url)) return (await answers(url, signal)) ? 'refused' : 'unreachable';
  // The page came from this site, so the connection is lost, unless the site redirects to one that refuses.
  return (await isRedirected(url)) ? 'refused' : 'offline';
}

/** Whether a site answers at all; such an answer tells a page nothing else. */
async function answers(url: string, signal: AbortSignal | null): Promise<boolean> {
  try {
    await request(url, { method: 'HEAD', mode: 'no-cors', signal });
    return true;
  } catch (error) {
    if (error instanceof NoAnswer) return false;
    throw error;
  }
}

async function isRedirected(url: string): Promise<boolean> {
  try {
    const response = await request(url, { method: 'HEAD', redirect: 'manual' });
    return response.type === 'opaqueredirect';
  } catch (error) {
    if (error instanceof NoAnswer) return false;
    throw error;
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
    if (!chunk || chunk.done) return joinChunks(chunks);
    size += chunk.value.length;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(chunk.value);
    // A compressed body comes out longer than its `content-length`.
    onProgress?.({ done: size, of: headers.has('content-encoding') ? 0 : length });
  }
}
