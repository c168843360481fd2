import { FetchFailure, type FetchFile } from '../core/episode/fetching.ts';
import { failureOf, isOffline, isSameOrigin, NoAnswer, request, typeOf } from './request.ts';

/** No transcript is larger; what is, is most likely an audio under a wrong name. */
const limitBytes = 200 * 2 ** 20;

/** Fetches over the network. Nothing but the page's own site gets cookies. */
export const fetchFile: FetchFile = (url, signal) => fetchWithin(limitBytes, url, signal);

/** `fetchFile` with a limit of its own: reading stops as soon as more has come. */
export async function fetchWithin(limit: number, url: string, signal?: AbortSignal) {
  const response = await ask(url, signal);
  const failure = failureOf(response, url);
  if (failure) {
    await response.body?.cancel();
    throw failure;
  }
  const bytes = await readBody(response, limit, url, signal);
  const type = typeOf(response);
  return { bytes, url: response.url || url, ...(type && { type }) };
}

async function ask(url: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await request(url, { signal: signal ?? null });
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    throw new FetchFailure(await silenceMeans(url), url, undefined, { cause });
  }
}

/** Why a request had no answer, in the truest of our words. */
async function silenceMeans(url: string): Promise<'not-found' | 'refused' | 'offline'> {
  // The file behind it was let go of, or belongs to another visit.
  if (url.startsWith('blob:')) return 'not-found';
  if (isOffline()) return 'offline';
  if (!isSameOrigin(url)) return 'refused';
  // The page came from this site, so silence is a lost connection, unless the site sent us on to one that refuses.
  return (await isSentElsewhere(url)) ? 'refused' : 'offline';
}

async function isSentElsewhere(url: string): Promise<boolean> {
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
): Promise<Uint8Array> {
  const tooLarge = () => new FetchFailure('too-large', url, response.status);
  if (Number(response.headers.get('content-length')) > limit) {
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
