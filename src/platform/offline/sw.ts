import { ExpirationPlugin } from 'workbox-expiration';
import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { OFFLINE_PAGE } from '../../core/offline-page.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import { answerExact } from './answer-exact.ts';
import { EXACT_PATH, seekCache } from './exact-address.ts';
import { answerKept, KEPT_PATH } from './kept-audio.ts';

/**
 * The service worker of the page's folder, for the app and for a published site alike: it stands beside `assets/`. It has
 * no `skipWaiting`: an update waits until no page of the folder is open, so that nothing changes under who listens.
 */
declare const self: WorkerScope & {
  /** The built scripts and styles; the build puts them here. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
};

type ExtendableMessage = MessageEvent & { waitUntil(work: Promise<unknown>): void };

/** The part of `ServiceWorkerGlobalScope` that is used: TypeScript's library for workers excludes the one for pages. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    type: 'install' | 'activate' | 'message',
    listener: (event: ExtendableMessage) => void,
  ): void;
}

/** The one message that the worker takes. */
export interface WorkerMessage {
  /** Addresses to have at hand offline: what a page had loaded before the worker was there. */
  readonly remember: readonly string[];
}

const { scope } = self.registration;
/** Pages, shows, transcripts, chapters and pictures. Sites on one host have caches of their own. */
const READ = `cueline-read ${scope}`;
const ASSETS = `cueline-assets ${scope}`;
/** Seconds that the network may take where the last answer is at hand. */
const PATIENCE_SECONDS = 3;

precacheAndRoute([...self.__WB_MANIFEST]);

/** Forgets the answers that were used the longest ago, once there are more than so many. */
function atMost(maxEntries: number) {
  const { cachedResponseWillBeUsed, cacheDidUpdate } = new ExpirationPlugin({ maxEntries });
  return omitUndefined({ cachedResponseWillBeUsed, cacheDidUpdate });
}

const read = new NetworkFirst({
  cacheName: READ,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [
    {
      // Recordings are kept only where the listener wants them; a redirected answer cannot be a page's.
      cacheWillUpdate: ({ response }) => {
        const type = response.headers.get('content-type') ?? '';
        if (response.status !== 200 || /^(audio|video)\//.test(type)) return Promise.resolve(null);
        const { body, headers } = response;
        return Promise.resolve(response.redirected ? new Response(body, { headers }) : response);
      },
      handlerDidError: ({ request }) => nearest(request),
    },
    atMost(2_000),
  ],
});

/**
 * The answer to the same address with another query, or to its folder: the app is one page with many. A published site
 * has a page that says that there is none.
 */
async function nearest({ url, mode, headers }: Request): Promise<Response | undefined> {
  if (mode !== 'navigate' && !headers.get('accept')?.includes('text/html')) return undefined;
  const cache = await caches.open(READ);
  const options = { ignoreSearch: true, ignoreVary: true };
  const same = (await cache.match(url, options)) ?? (await cache.match(new URL('.', url), options));
  return same ?? (mode === 'navigate' ? cache.match(scope + OFFLINE_PAGE) : undefined);
}

const startsWith =
  (path: string) =>
  ({ url }: { readonly url: URL }) =>
    url.href.startsWith(scope + path);
const isKept = startsWith(KEPT_PATH);
const isExact = startsWith(EXACT_PATH);
const isAsset = startsWith('assets/');

registerRoute(
  ({ url, request }) => isKept({ url }) && request.mode !== 'navigate',
  ({ request }) => answerKept(request),
);

registerRoute(
  ({ url, request }) => isExact({ url }) && request.mode !== 'navigate',
  ({ request, event }) =>
    answerExact(request, (audio, seek) =>
      seek === undefined
        ? caches.match(audio, { cacheName: seekCache(scope) })
        : read.handle({ event, request: new Request(seek) }),
    ),
);

registerRoute(({ request }) => request.mode === 'navigate', read);

// A page that is newer than this worker has parts that are not in its list; those of the waiting worker are there, too.
const assets = new CacheFirst({
  cacheName: ASSETS,
  plugins: [atMost(300)],
});
registerRoute(isAsset, async (options) => {
  const known = await caches.match(options.request, { ignoreVary: true });
  return known ?? assets.handle(options);
});

registerRoute(({ request, sameOrigin }) => isRead(request, sameOrigin), read);

/** Whether a request is for something to read: a fetch by a page, or a picture of this host. Parts of recordings are not. */
function isRead({ destination, mode, cache, headers }: Request, sameOrigin: boolean): boolean {
  if (cache === 'no-store' || headers.has('range')) return false;
  if (destination === '') return mode !== 'no-cors';
  return sameOrigin && (destination === 'image' || destination === 'manifest');
}

/** Has answers at hand for later. */
function prepare(urls: readonly string[], event: ExtendableMessage): void {
  const all = urls.map((url) => read.handle({ event, request: new Request(url) }));
  event.waitUntil(Promise.allSettled(all));
}

/** Has the folder's page at hand, and a site's page for those that were never read: the app, which makes sites, has none. */
async function prepareScope(event: ExtendableMessage): Promise<void> {
  const page = await read.handle({ event, request: new Request(scope) });
  if (!page.ok || (await page.text()).includes('"cueline-publisher"')) return;
  await read.handle({ event, request: new Request(scope + OFFLINE_PAGE) });
}

self.addEventListener('install', (event) => {
  event.waitUntil(prepareScope(event).catch(console.info));
});

self.addEventListener('activate', (event) => {
  // The page that asked for the first worker is served by it from now on.
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  const { remember }: WorkerMessage = event.data;
  prepare(remember, event);
});
