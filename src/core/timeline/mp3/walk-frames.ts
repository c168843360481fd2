import type { ByteSource } from '../../bytes/byte-source.ts';
import { shortHash } from '../../short-hash.ts';
import { behindTags, encoderNote, id3Length } from './first-frame.ts';
import {
  frameHeader,
  headerBytes,
  isAlike,
  isFreeFormat,
  mostFrameBytes,
  type FrameHeader,
} from './frame-header.ts';

/** Where every frame of an MP3 file is: all that is needed to find a moment of it by its bytes. */
export interface Mp3Frames {
  readonly sampleRate: number;
  readonly channels: 1 | 2;
  /** Samples of each channel in each frame. */
  readonly samples: number;
  /** Length of the whole file. */
  readonly fileBytes: number;
  /** Where the first frame with sound begins. */
  readonly start: number;
  /** Bytes of each frame; one begins where the one before it ends, or behind a gap. */
  readonly sizes: Uint16Array;
  /** Bytes that belong to no frame, in order of the frame that they stand before. */
  readonly gaps: readonly Gap[];
  /** Samples of silence that the encoder put before the sound and behind it; 0 where it does not say. */
  readonly delay: number;
  readonly padding: number;
  /** `printOfSound` of the file. */
  readonly print: string;
}

export interface Gap {
  /** Index of the frame behind the gap. */
  readonly frame: number;
  readonly bytes: number;
}

/**
 * Why a file cannot be placed by its frames: no frames of layer III, a free format whose frames do not tell their length,
 * or a sampling rate that changes on the way.
 */
export type Mp3Refusal = 'no-mp3' | 'free-format' | 'changing-rate';

/** Whether all frames of a walk have the same length but for a padding byte: browsers find places in such a file themselves. */
export function isConstant({ sizes, gaps }: Mp3Frames): boolean {
  const least = sizes.reduce((one, other) => Math.min(one, other), mostFrameBytes);
  return gaps.length === 0 && sizes.every((size) => size - least <= 1);
}

/** Seconds of sound, without what the encoder put around it. */
export function durationOf({ sizes, samples, sampleRate, delay, padding }: Mp3Frames): number {
  return Math.max(0, sizes.length * samples - delay - padding) / sampleRate;
}

/** How many bytes of the first frames name a file, together with its length. */
export const printBytes = 2048;

/** Names the sound of a file by its first `printBytes` bytes from the first frame on. */
export function printOfSound(bytes: Uint8Array): string {
  return shortHash(bytes.subarray(0, printBytes));
}

/** How much is read at once. */
const sliceBytes = 2 ** 20;
/** How far frames may be apart. A file with more between them is something else. */
const mostGap = 2 ** 20;
/** Bytes of an ID3v1 tag, which may end the file. */
const oldTagBytes = 128;

/**
 * Finds every frame of an MP3 file, slice by slice. ID3v2 tags, the frame with an encoder's note, what stands between
 * frames or behind them, and a last frame that is broken off are left out. Rejects if the file cannot be read.
 */
export async function walkFrames(source: ByteSource): Promise<Mp3Frames | Mp3Refusal> {
  const { start: from, bytes: head } = await behindTags(source);
  const window = new Window(source);
  const first = await nextFrame(window, from, undefined);
  if (!first) return isFreeFormat(head, 0) ? 'free-format' : 'no-mp3';
  const stream = first.header;
  await window.reach(first.at, mostFrameBytes);
  const note = encoderNote(window.bytes.subarray(first.at - window.from), stream);
  const sizes = new Sizes();
  const gaps: Gap[] = [];
  let start: number | undefined;
  let at = note ? first.at + stream.bytes : first.at;
  for (;;) {
    await window.reach(at, headerBytes);
    let header = frameHeader(window.bytes, at - window.from);
    if (!header || !isAlike(header, stream)) {
      const next = await nextFrame(window, at, stream);
      if (next === 'changing-rate') return next;
      if (!next) break;
      if (sizes.length > 0) gaps.push({ frame: sizes.length, bytes: next.at - at });
      ({ at, header } = next);
    }
    start ??= at;
    sizes.push(header.bytes);
    at += header.bytes;
  }
  if (start === undefined) return 'no-mp3';
  const fileBytes = await window.end();
  const tail = await source.read(Math.max(0, fileBytes - oldTagBytes), 3);
  const soundEnd = fileBytes - (String.fromCharCode(...tail) === 'TAG' ? oldTagBytes : 0);
  // A last frame that is broken off would make its decoder stumble.
  if (at > soundEnd) sizes.pop();
  if (sizes.length === 0) return 'no-mp3';
  return {
    ...{ sampleRate: stream.sampleRate, channels: stream.channels, samples: stream.samples },
    ...{ fileBytes, start, sizes: sizes.taken() },
    gaps: gaps.filter(({ frame }) => frame < sizes.length),
    ...{ delay: note?.delay ?? 0, padding: note?.padding ?? 0 },
    print: printOfSound(await source.read(start, printBytes)),
  };
}

/** A place in the file, and the frame there. */
interface Found {
  readonly at: number;
  readonly header: FrameHeader;
}

/**
 * The next frame from a place on that another one like it follows. Tags on the way are skipped. A frame of another
 * sampling rate than the stream's, with two more of its kind behind it, is a change.
 */
async function nextFrame(
  window: Window,
  from: number,
  stream: undefined,
): Promise<Found | undefined>;
async function nextFrame(
  window: Window,
  from: number,
  stream: FrameHeader | undefined,
): Promise<Found | 'changing-rate' | undefined>;
async function nextFrame(
  window: Window,
  from: number,
  stream: FrameHeader | undefined,
): Promise<Found | 'changing-rate' | undefined> {
  let limit = from + mostGap;
  for (let at = from; at < limit; at++) {
    if (!(await window.reach(at, 3 * mostFrameBytes))) return undefined;
    const { bytes } = window;
    const here = at - window.from;
    const tag = bytes[here] === 0x49 ? id3Length(bytes.subarray(here)) : undefined;
    if (tag !== undefined) {
      at += tag - 1;
      limit += tag;
      continue;
    }
    const header = frameHeader(bytes, here);
    if (!header) continue;
    const second = here + header.bytes;
    const next = frameHeader(bytes, second);
    const isFollowed = next ? isAlike(header, next) : second >= bytes.length;
    if (!isFollowed) continue;
    if (!stream || isAlike(header, stream)) return { at, header };
    const third = next && frameHeader(bytes, second + next.bytes);
    if (third && isAlike(header, third)) return 'changing-rate';
  }
  return undefined;
}

/** The part of a file that is in memory. */
class Window {
  readonly #source: ByteSource;
  #from = 0;
  #bytes: Uint8Array = new Uint8Array();
  #isLast = false;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  get from(): number {
    return this.#from;
  }
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Has the bytes from a place on in memory, as many as asked for or up to the file's end; false where that is passed. */
  async reach(at: number, length: number): Promise<boolean> {
    const isIn = at >= this.#from && at + length <= this.#from + this.#bytes.length;
    if (!isIn && !(this.#isLast && at >= this.#from)) {
      this.#bytes = await this.#source.read(at, sliceBytes);
      this.#from = at;
      this.#isLast = this.#bytes.length < sliceBytes;
    }
    return at < this.#from + this.#bytes.length;
  }

  /** The length of the file, which the source may not know beforehand. */
  async end(): Promise<number> {
    const { size } = this.#source;
    if (size !== undefined) return size;
    while (!this.#isLast) await this.reach(this.#from + this.#bytes.length, 1);
    return this.#from + this.#bytes.length;
  }
}

/** A list of frame sizes that grows. */
class Sizes {
  #values = new Uint16Array(2 ** 14);
  length = 0;

  push(size: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint16Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = size;
  }

  pop(): void {
    this.length--;
  }

  taken(): Uint16Array {
    return this.#values.slice(0, this.length);
  }
}
