import { ByteReader } from './byte-reader.ts';

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
