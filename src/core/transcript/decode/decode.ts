import type { Diagnostic } from '../diagnostic.ts';

export interface Decoded {
  /** Without a byte order mark; line ends as they came. */
  readonly text: string;
  /** As TextDecoder names it. */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The text of a file: gzip is inflated, UTF-16 known by its byte order mark, all else is UTF-8; where it cannot be that, it
 * is in the encoding that it declares, or its server (`served`, a Content-Type), else in windows-1252. Never rejects: what
 * went wrong is in `problems`.
 */
export async function decodeText(bytes: Uint8Array, served?: string): Promise<Decoded> {
  const text = plainUtf8(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8', diagnostics: [] };
  return (await import('./decode-any.ts')).decodeAny(bytes, served);
}

/** The text of bytes that can only be UTF-8: no zeros where UTF-16 would have them nor at the end, and few enough for one string. */
function plainUtf8(bytes: Uint8Array): string | undefined {
  if (bytes.length > 100 * 2 ** 20 || bytes.subarray(0, 512).includes(0) || !bytes.at(-1))
    return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder's way to say that this is no UTF-8 throughout.
    return undefined;
  }
}
