import { decodeWindows1252 } from '../../text/windows-1252.ts';
import type { ByteReader } from './byte-reader.ts';

/** The rest of the bytes as text, in ID3's encoding number `encoding`; of several values the first. */
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

/** ID3v2 numbers its encodings: Latin 1, UTF-16 with a byte order mark, UTF-16 without, UTF-8. Many files state a wrong one. */
function decode(bytes: Uint8Array, encoding: number): string {
  if (encoding !== 1 && encoding !== 2) return decodeNarrow(bytes);
  const mark = bytes[0]! * 256 + bytes[1]!;
  const isBig = mark === 0xfeff || (encoding === 2 && mark !== 0xfffe);
  return new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(
    bytes.subarray(0, bytes.length & ~1),
  );
}

/** Text as UTF-8, else as Latin 1, which browsers read as windows-1252. */
function decodeNarrow(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder throws where the bytes are not UTF-8.
    return decodeWindows1252(bytes);
  }
}
