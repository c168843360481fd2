import { ByteReader } from '../../bytes/byte-reader.ts';
import type { ByteSource } from '../../bytes/byte-source.ts';

/** A box of an MP4 file (ISO 14496-12, section 4.2), with the place of its content. */
interface Mp4Box {
  readonly type: string;
  readonly content: Uint8Array;
}

/** Even a day of sound has a smaller movie box. */
const largest = 64 * 2 ** 20;
/** How many top-level boxes are read; a fragmented file has thousands, but after its movie box. */
const mostBoxes = 200;

/** The content of the file's movie box, which may stand anywhere in the file. */
export async function movieBox(source: ByteSource): Promise<Uint8Array | undefined> {
  let at = 0;
  for (let count = 0; count < mostBoxes; count++) {
    const header = await source.read(at, 16);
    if (header.length < 8) return undefined;
    const { type, length, headerLength } = boxHeader(header);
    if (type === 'moov') {
      const size = length === Infinity ? largest : length - headerLength;
      return size > largest ? undefined : source.read(at + headerLength, size);
    }
    if (length < headerLength || length === Infinity) return undefined;
    at += length;
  }
  return undefined;
}

/** The boxes in a box, in order; a damaged one ends the list. */
export function boxesIn(bytes: Uint8Array): Mp4Box[] {
  const boxes: Mp4Box[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const { type, length, headerLength } = boxHeader(bytes.subarray(at, at + 16));
    if (length < headerLength) break;
    boxes.push({
      type,
      content: bytes.subarray(at + headerLength, Math.min(bytes.length, at + length)),
    });
    at += length;
  }
  return boxes;
}

/** The first box at a path of types; where several boxes have one type, all are searched. */
export function boxAt(
  bytes: Uint8Array,
  type: string,
  ...path: readonly string[]
): Uint8Array | undefined {
  const [next, ...rest] = path;
  for (const box of boxesIn(bytes)) {
    if (box.type !== type) continue;
    const found = next === undefined ? box.content : boxAt(box.content, next, ...rest);
    if (found) return found;
  }
  return undefined;
}

/** Time units in a second, from the header box of a movie (`mvhd`) or of a track's media (`mdhd`); 0 if it is missing. */
export function timescaleIn(header: Uint8Array | undefined): number {
  const reader = new ByteReader(header ?? new Uint8Array());
  reader.take(reader.uint(1) === 1 ? 19 : 11);
  return reader.uint(4);
}

/** Seconds, from the header box of a movie (`mvhd`); undefined where it is missing or says nothing. */
export function durationIn(header: Uint8Array | undefined): number | undefined {
  const timescale = timescaleIn(header);
  if (!header || timescale === 0) return undefined;
  const reader = new ByteReader(header);
  const isLong = reader.uint(1) === 1;
  reader.at = isLong ? 24 : 16;
  const duration = reader.uint(isLong ? 8 : 4) / timescale;
  // All bits are set where nobody knows.
  return duration > 0 && duration < 1e6 ? duration : undefined;
}

/** The header of a box; of fewer than eight bytes, one of no length. */
export function boxHeader(bytes: Uint8Array): {
  type: string;
  length: number;
  headerLength: number;
} {
  const reader = new ByteReader(bytes);
  const short = reader.uint(4);
  const type = reader.ascii(4);
  if (short === 1) return { type, length: reader.uint(8), headerLength: 16 };
  return { type, length: short === 0 ? Infinity : short, headerLength: 8 };
}
