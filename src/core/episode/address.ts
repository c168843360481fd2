/** A usable address, or the sentence that says why it is none. */
export type Address =
  | { readonly url: string; readonly message?: never }
  | { readonly url?: never; readonly message: string };

/**
 * Resolves an address that comes from outside against `base`. Only what can be fetched or shown without harm passes:
 * http(s) and blob, and `data:image/` for pictures; `what` names the address in the sentence.
 */
export function readAddress(
  address: string,
  base: string,
  what: string,
  kind: 'file' | 'picture' = 'file',
): Address {
  const url = resolve(address.trim(), base);
  if (!url) return { message: `The address of ${what} cannot be read: “${shorten(address)}”.` };
  if (allowed.has(url.protocol)) return { url: url.href };
  if (kind === 'picture' && /^data:image\//i.test(url.href)) return { url: url.href };
  return {
    message: `The address of ${what} was left out: only http and https addresses are opened, not “${shorten(address)}”.`,
  };
}

const allowed = new Set(['http:', 'https:', 'blob:']);

function resolve(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    // The caller has the sentence for it.
    return undefined;
  }
}

function shorten(address: string): string {
  return address.length > 80 ? `${address.slice(0, 79)}…` : address;
}
