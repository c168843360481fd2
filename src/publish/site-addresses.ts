/** An address that a link may lead to; undefined for any scheme but http and https. */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

const isAddress = (path: string) => /^(?:https?|mailto):/.test(path);

/**
 * The address of a path of the site, as a page at `from` (`ebb/`) names it; addresses stay as they are. `base` takes the
 * place of the way up to the site's root.
 */
export function linkFrom(from: string, path: string, base?: string): string {
  if (isAddress(path)) return path;
  if (base !== undefined) return base + path || './';
  const near = path.startsWith(from) ? path.slice(from.length) : undefined;
  return (near ?? '../'.repeat(from.split('/').length - 1) + path) || './';
}

/** The absolute address of a path of the site; undefined where it is not known where the site will stand. */
export function absoluteAddress(url: string, path: string): string;
export function absoluteAddress(url: string | undefined, path: string): string | undefined;
export function absoluteAddress(url: string | undefined, path: string): string | undefined {
  if (isAddress(path)) return path;
  return url === undefined ? undefined : new URL(path, url).href;
}
