import { FetchFailure, type AudioProbe, type ProbeAudio } from '../../core/episode/fetching.ts';
import { failureOf, isOffline, isSameOrigin, NoAnswer, request } from '../network/request.ts';

/**
 * Asks for one byte of the audio and looks at the answer's head only. A site that refuses to share with pages (CORS) may
 * still be played from, so a refusal counts only where the site does not answer at all.
 */
export const probeAudio: ProbeAudio = async (url, signal) => {
  signal?.throwIfAborted();
  // Not HEAD: signed addresses and some hosts refuse it. `bytes=0-0` needs no preflight.
  const answer = await head(url, { headers: { range: 'bytes=0-0' } }, signal);
  if (answer) return answer;
  if (url.startsWith('blob:')) return { failure: new FetchFailure('not-found', url) };
  if (isOffline()) return { failure: new FetchFailure('offline', url) };
  // An opaque answer tells that the site is there, and nothing more.
  const opaque = await head(url, { mode: 'no-cors' }, signal);
  if (opaque) return opaque;
  return { failure: new FetchFailure(isSameOrigin(url) ? 'offline' : 'refused', url) };
};

/** What the head of the answer says; undefined without an answer. The body is not waited for. */
async function head(
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<AudioProbe | undefined> {
  const enough = new AbortController();
  // By hand: `AbortSignal.any` is younger than the browsers that we serve.
  const follow = () => enough.abort(signal?.reason);
  signal?.addEventListener('abort', follow);
  try {
    const response = await request(url, { ...init, signal: enough.signal });
    return probeOf(response, url);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof NoAnswer) return undefined;
    throw error;
  } finally {
    signal?.removeEventListener('abort', follow);
    enough.abort();
  }
}

function probeOf(response: Response, url: string): AudioProbe {
  if (response.type === 'opaque') return {};
  // 416: the file is there, but without a first byte.
  const failure = response.status === 416 ? undefined : failureOf(response, url);
  const type = typeOf(response);
  return { ...(failure && { failure }), ...(type && { type }) };
}

/** The stated MIME type in lower case, without parameters. */
function typeOf(response: Response): string | undefined {
  return response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || undefined;
}
