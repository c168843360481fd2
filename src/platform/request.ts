import { FetchFailure } from '../core/episode/fetching.ts';

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

/** True for the page's own site, where no other site's wish (CORS) stands between. */
export function isSameOrigin(url: string): boolean {
  // Undefined outside of pages, as in a unit test: then every site is another one.
  return new URL(url).origin === globalThis.location?.origin;
}

/** True where the browser itself says that there is no network; false says little. */
export function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}

/** What an HTTP error means for a file; undefined where the status is fine. */
export function failureOf(response: Response, url: string): FetchFailure | undefined {
  if (response.ok) return undefined;
  const isMissing = response.status === 404 || response.status === 410;
  return new FetchFailure(isMissing ? 'not-found' : 'server', url, response.status);
}

/** The stated MIME type in lower case, without parameters. */
export function typeOf(response: Response): string | undefined {
  return response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || undefined;
}
