import { FetchFailure } from '../../core/episode/fetching.ts';

/** A request that got no answer; pages cannot see why. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** `fetch` that rejects with `NoAnswer`, or with the signal's reason once aborted. */
export async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    init.signal?.throwIfAborted();
    throw new NoAnswer(`no answer: ${url}`, { cause });
  }
}

/** The failure that an HTTP status means for a file; undefined for a good one. */
export function failureOf(response: Response, url: string): FetchFailure | undefined {
  if (response.ok) return undefined;
  const isMissing = response.status === 404 || response.status === 410;
  return new FetchFailure(isMissing ? 'not-found' : 'server', url, response.status);
}

/** Whether an address is of the page's own site, so that CORS does not apply. False outside of pages, as in unit tests. */
export function isSameOrigin(url: string): boolean {
  return new URL(url).origin === globalThis.location?.origin;
}

/** Whether an address is one of http that a page on https may not read (W3C Mixed Content); this machine's own are allowed. */
export function isInsecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  const isOwn = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  return globalThis.location?.protocol === 'https:' && protocol === 'http:' && !isOwn;
}

/** Whether the browser says that there is no network; false does not mean that there is one. */
export function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}
