/** Bytes `first` to `last`, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What a Range header asks of a body of `size` bytes (RFC 9110, 14.1.2): undefined for the whole (no header, another
 * unit, several ranges, nonsense: all of which a server may ignore), `unsatisfiable` where it starts past the end.
 */
export function byteRange(
  header: string | null | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return undefined;
  if (first >= size) return 'unsatisfiable';
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}

/** The size of the whole body by a Content-Range header (`bytes 0-11/2345`); undefined where it says none. */
export function wholeSize(contentRange: string | null | undefined): number | undefined {
  const [, size] = /\/(\d+)\s*$/.exec(contentRange ?? '') ?? [];
  return size === undefined ? undefined : Number(size);
}
