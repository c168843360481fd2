import type { AddressDiagnostic, Owner } from './show-diagnostic.ts';

/** A usable address, or the reason why it is not usable. */
type Address =
  | { readonly url: string; readonly diagnostic?: never }
  | { readonly url?: never; readonly diagnostic: AddressDiagnostic };

/**
 * Resolves an address from outside against `base`. Only schemes that can be fetched or shown without harm pass: http(s)
 * and blob, and `data:image/` for pictures. `owner` is the owner of the address, for the diagnostic.
 */
export function readAddress(
  address: string,
  base: string,
  owner: Owner,
  kind: 'file' | 'picture' = 'file',
): Address {
  const url = resolve(address.trim(), base);
  const quote = shorten(address.trim());
  if (!url) return { diagnostic: { code: 'bad-address', ...owner, quote } };
  if (allowed.has(url.protocol)) return { url: url.href };
  if (kind === 'picture' && /^data:image\//i.test(url.href)) return { url: url.href };
  return { diagnostic: { code: 'refused-address', ...owner, quote } };
}

const allowed = new Set(['http:', 'https:', 'blob:']);

function resolve(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    // The caller reports an unreadable address.
    return undefined;
  }
}

function shorten(address: string): string {
  return address.length > 80 ? `${address.slice(0, 79)}…` : address;
}
