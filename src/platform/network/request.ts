import { FetchFailure } from '../../core/episode/fetching.ts';

/** A request that got no answer: the browser's `TypeError`, told apart as far as a page can. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** `fetch`, but its `TypeError` becomes `NoAnswer`, and an abort is always the signal's own reason. */
export async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    init.signal?.throwIfAborted();
    throw new NoAnswer(`no answer: ${url}`, { cause });
  }
}

/** What an HTTP error means for a file; undefined where the status is fine. */
export function failureOf(response: Response, url: string): FetchFailure | undefined {
  if (response.ok) return undefined;
  const isMissing = response.status === 404 || response.status === 410;
  return new FetchFailure(isMissing ? 'not-found' : 'server', url, response.status);
}
