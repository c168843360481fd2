import { FetchFailure, type AudioProbe, type ProbeAudio } from '../../core/episode/fetching.ts';
import { isCutShort } from '../../core/episode/early-end.ts';
import { addressSource } from '../files/address-source.ts';
import {
  failureOf,
  isInsecure,
  isOffline,
  isSameOrigin,
  NoAnswer,
  request,
} from '../network/request.ts';

/**
 * Requests one byte of the audio and reads the answer's headers only; of a file that can be read, it looks whether all of it
 * is there. A site without CORS can still be played from, so only a site that does not answer at all is `unreachable`.
 */
export const probeAudio: ProbeAudio = async (url, signal) => {
  signal?.throwIfAborted();
  // GET, because signed addresses and some hosts refuse HEAD. `bytes=0-0` needs no preflight.
  const answer = await head(url, { headers: { range: 'bytes=0-0' } }, signal);
  if (answer?.failure) return answer;
  if (answer) {
    const isCut = await isCutShort(addressSource(url, signal)).catch(() => false);
    signal?.throwIfAborted();
    return { ...answer, ...(isCut && { isCutShort: true }) };
  }
  if (url.startsWith('blob:')) return { failure: new FetchFailure('not-found', url) };
  if (isOffline()) return { failure: new FetchFailure('offline', url) };
  // An opaque answer only says that the site is there.
  const opaque = await head(url, { mode: 'no-cors' }, signal);
  if (opaque) return opaque;
  if (isSameOrigin(url)) return { failure: new FetchFailure('offline', url) };
  return { failure: new FetchFailure(isInsecure(url) ? 'insecure' : 'unreachable', url) };
};

/** The facts in the answer's headers; undefined without an answer. The body is cancelled. */
async function head(
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<AudioProbe | undefined> {
  const enough = new AbortController();
  // `AbortSignal.any` is newer than the oldest browsers that we support.
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
  // 416: the file is there, but empty.
  const failure = response.status === 416 ? undefined : failureOf(response, url);
  const type = typeOf(response);
  return { ...(failure && { failure }), ...(type && { type }) };
}

/** The stated MIME type in lower case, without parameters. */
function typeOf(response: Response): string | undefined {
  return response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || undefined;
}
