import type { ByteReader } from './byte-reader.ts';

/** How ID3v2 numbers its encodings. Latin 1 is read as windows-1252, as browsers do. */
const encodings = ['windows-1252', 'utf-16', 'utf-16be', 'utf-8'] as const;

/** The text that is left, in the encoding that `encoding` numbers; of several values the first. */
export function restText(reader: ByteReader, encoding: number): string {
  return decode(reader.take(reader.left), encoding).split('\0')[0]!.trim();
}

/** The text up to its closing zero. */
export function closedText(reader: ByteReader, encoding: number): string {
  const isWide = encoding === 1 || encoding === 2;
  const start = reader.at;
  const { bytes } = reader;
  let end = start;
  if (isWide) while (end + 1 < bytes.length && (bytes[end] !== 0 || bytes[end + 1] !== 0)) end += 2;
  else while (end < bytes.length && bytes[end] !== 0) end += 1;
  reader.at = end + (isWide ? 2 : 1);
  return decode(bytes.subarray(start, end), encoding);
}

function decode(bytes: Uint8Array, encoding: number): string {
  const isBigEndian = encoding === 1 && bytes[0] === 0xfe && bytes[1] === 0xff;
  const name = isBigEndian ? 'utf-16be' : (encodings[encoding] ?? 'utf-8');
  return new TextDecoder(name).decode(bytes);
}
