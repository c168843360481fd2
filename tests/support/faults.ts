/** What goes wrong (or is allowed) with one answer of the test server. */
export interface Faults {
  /** Path of the file meant, with the faults' parts taken off. */
  readonly path: string;
  readonly cors: boolean;
  readonly delayMs: number;
  /** Sends half of the body, then cuts the connection. */
  readonly broken: boolean;
  /** Answers so instead of with the file. */
  readonly status: number | undefined;
  readonly wrongType: boolean;
  readonly ignoresRange: boolean;
}

/**
 * Reads the faults that an address asks for. They lead the path and may be combined:
 * `/cors/` shares with other sites, `/slow/…?ms=300` answers late, `/broken/` cuts the body half-way, `/status/404/`
 * answers with that status, `/wrong-type/` states `text/html` (or `image/png` for HTML), `/no-range/` ignores Range.
 */
export function faultsOf(url: URL): Faults {
  const parts = url.pathname.split('/').slice(1);
  const found = new Set<string>();
  let status: number | undefined;
  for (;;) {
    const [name = '', value = ''] = parts;
    if (['cors', 'cors-none', 'slow', 'broken', 'wrong-type', 'no-range'].includes(name)) {
      found.add(name);
      parts.splice(0, 1);
    } else if (name === 'status' && /^\d{3}$/.test(value)) {
      status = Number(value);
      parts.splice(0, 2);
    } else break;
  }
  return {
    path: '/' + parts.join('/'),
    cors: found.has('cors'),
    delayMs: found.has('slow') ? Number(url.searchParams.get('ms') ?? 300) : 0,
    broken: found.has('broken'),
    status,
    wrongType: found.has('wrong-type'),
    ignoresRange: found.has('no-range'),
  };
}
