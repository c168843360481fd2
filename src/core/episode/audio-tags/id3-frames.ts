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
 * The frames of an ID3v2.3 or 2.4 tag, or of a chapter within one: sizes are plain numbers in the one, and synchsafe in the
 * other (section 4 of either specification), save in files of writers that got it wrong.
 */
export function framesIn(bytes: Uint8Array, version: number): Id3Frame[] {
  const reader = new ByteReader(bytes);
  const frames: Id3Frame[] = [];
  while (reader.left > headerLength) {
    const id = reader.ascii(4);
    if (!frameId.test(id)) break;
    const size = frameSize(reader, version);
    reader.uint(1);
    const flags = reader.uint(1);
    const content = contentOf(reader.take(size), version, flags);
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
  return leadsToFrame(reader, start + 6 + safe) || !leadsToFrame(reader, start + 6 + plain)
    ? safe
    : plain;
}

/** True where a frame, the padding or the end is at an offset. */
function leadsToFrame({ bytes }: ByteReader, at: number): boolean {
  if (at >= bytes.length) return at === bytes.length;
  return bytes[at] === 0 || frameId.test(String.fromCharCode(...bytes.subarray(at, at + 4)));
}

/** Undefined for what is compressed or encrypted, which no one does. */
function contentOf(bytes: Uint8Array, version: number, flags: number): Uint8Array | undefined {
  if (version < 4) return (flags & 0xc0) === 0 ? bytes : undefined;
  if ((flags & 0x0c) !== 0) return undefined;
  const data = (flags & 0x01) === 0 ? bytes : bytes.subarray(4);
  return (flags & 0x02) === 0 ? data : resynchronised(data);
}

/** Without the zeros that were put after each 0xFF, lest it look like the start of sound. */
export function resynchronised(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, at) => byte !== 0 || bytes[at - 1] !== 0xff);
}
