import { isSameOrigin, NoAnswer, request } from '../network/request.ts';

/** How a page may read a sound: as it is, only if asked for in CORS mode, or not at all. */
export type Readable = 'as-is' | 'with-cors' | 'no';

/** Finds out whether the bytes at `url` may be read, from the head of an answer. */
export async function readableSound(url: string, signal: AbortSignal): Promise<Readable> {
  if (url.startsWith('blob:') || url.startsWith('data:')) return 'as-is';
  try {
    // `bytes=0-0` needs no preflight.
    const answer = await request(url, { headers: { range: 'bytes=0-0' }, signal });
    void answer.body?.cancel();
    if (!answer.ok && answer.status !== 416) return 'no';
    // Whoever is sent on to another site is not read as it is, though its address is of this one.
    return isSameOrigin(url) && !answer.redirected ? 'as-is' : 'with-cors';
  } catch (error) {
    if (error instanceof NoAnswer) return 'no';
    throw error;
  }
}
