/** True for the page's own site, where no other site's wish (CORS) stands between. */
export function isSameOrigin(url: string): boolean {
  // Undefined outside of pages, as in a unit test: then every site is another one.
  return new URL(url).origin === globalThis.location?.origin;
}

/** True where the browser itself says that there is no network; false says little. */
export function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}
