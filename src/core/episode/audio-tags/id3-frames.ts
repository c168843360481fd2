import { decodeWindows1252 } from '../../text/windows-1252.ts';
import type { Picture } from './audio-tags.ts';
import { ByteReader } from '../../bytes/byte-reader.ts';

/** A piece of an ID3v2 tag. */
export interface Id3Frame {
  /** Four letters. */
  readonly id: string;
  readonly content: ByteReader;
}

const headerLength = 10;
const frameId = /^[A-Z][A-Z\d]{3}$/;

/**
 * The frames of an ID3v2.3 or 2.4 tag, or of a chapter within one. Sizes are plain numbers in 2.3 and synchsafe in 2.4
 * (section 4 of each specification); some programs write 2.4 with plain sizes. `stuffed` is true if all frames of a 2.4
 * tag are unsynchronised.
 */
export function framesIn(bytes: Uint8Array, version: number, stuffed = false): Id3Frame[] {
  const reader = new ByteReader(bytes);
  const frames: Id3Frame[] = [];
  while (reader.left > headerLength) {
    const id = reader.ascii(4);
    if (!frameId.test(id)) break;
    const size = frameSize(reader, version);
    reader.uint(1);
    const flags = reader.uint(1);
    const content = contentOf(reader.take(size), version, flags, stuffed);
    if (content) frames.push({ id, content: new ByteReader(content) });
  }
  return frames;
}

function frameSize(reader: ByteReader, version: number): number {
  const start = reader.at;
  const plain = reader.uint(4);
  if (version < 4) return plain;
  reader.at = start;
  const safe = reader.synchsafe();
  if (safe === plain) return safe;
  if ((plain & 0x80808080) !== 0) return plain;
  const { bytes } = reader;
  const content = start + 6;
  if (isFrame(bytes, content + safe)) return safe;
  if (isFrame(bytes, content + plain)) return plain;
  return bytes[content + plain] === 0 && bytes[content + safe] !== 0 ? plain : safe;
}

/** True where a frame begins at an offset, or the bytes end. */
function isFrame(bytes: Uint8Array, at: number): boolean {
  if (at >= bytes.length) return at === bytes.length;
  return frameId.test(String.fromCharCode(...bytes.subarray(at, at + 4)));
}

/** The frame's content; undefined if it is compressed or encrypted, which no known program does. */
function contentOf(
  bytes: Uint8Array,
  version: number,
  flags: number,
  stuffed: boolean,
): Uint8Array | undefined {
  const has = (flag: number) => (flags & flag) !== 0;
  // A frame of a group begins with the group's number.
  if (version < 4) return has(0xc0) ? undefined : bytes.subarray(has(0x20) ? 1 : 0);
  if (has(0x0c)) return undefined;
  const data = bytes.subarray((has(0x40) ? 1 : 0) + (has(0x01) ? 4 : 0));
  return stuffed || has(0x02) ? resynchronised(data) : data;
}

/** Undoes unsynchronisation: removes the zero after each 0xFF, put there so that no decoder takes it for sound. */
export function resynchronised(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, at) => byte !== 0 || bytes[at - 1] !== 0xff);
}

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

const frontCover = 3;

/** The front cover among attached pictures (APIC), or else the first picture. */
export function pictureIn(frames: readonly Id3Frame[]): Picture | undefined {
  const pictures = frames
    .filter(({ id }) => id === 'APIC')
    .map(({ content }) => {
      const encoding = content.uint(1);
      const type = closedText(content, 0);
      const kind = content.uint(1);
      closedText(content, encoding);
      return { kind, picture: { bytes: content.take(content.left), type } };
    });
  const usable = pictures.filter(
    ({ picture }) => picture.bytes.length > 0 && picture.type !== '-->',
  );
  return (usable.find(({ kind }) => kind === frontCover) ?? usable[0])?.picture;
}
