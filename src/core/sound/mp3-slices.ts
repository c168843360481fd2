import type { ByteSource } from '../bytes/byte-source.ts';
import { behindTags, encoderNote, lookAtMp3 } from '../timeline/mp3/first-frame.ts';
import { runLengths, runsOf, type Mp3Runs } from '../timeline/mp3/frame-runs.ts';
import {
  frameHeader,
  isAlike,
  mostFrameBytes,
  type FrameHeader,
} from '../timeline/mp3/frame-header.ts';
import { walkFrames } from '../timeline/mp3/walk-frames.ts';

/** Whole frames of an MP3. */
export interface Mp3Slice {
  /** Nobody else has their memory. */
  readonly bytes: Uint8Array;
  /** The second of the recording, as players count, at which the first of them begins; below 0 before its beginning. */
  readonly start: number;
  readonly frames: number;
  readonly sampleRate: number;
  /** Samples of each channel in a frame. */
  readonly samples: number;
}

/** Samples that a decoder of layer III is late, which players take away together with the encoder's delay. */
const DECODER_DELAY = 529;
/** Frames before a place that a decoder needs to be in step: frames borrow bits from those before them. */
const LEAD = 12;

/**
 * A note that is wrong by more frames counts only a part of a file that was put together. Tags behind the sound are shorter,
 * unless they hold pictures.
 */
const MOST_UNCOUNTED = 200;

/** Where the frames of an MP3 are: `offset` of the byte at which one begins, or a little before. */
interface Frames {
  readonly header: FrameHeader;
  readonly count: number;
  readonly delay: number;
  /** The nearest frames around some whose places are known. */
  around(first: number, last: number): readonly [first: number, last: number];
  offset(frame: number): number;
}

/** Parts of an MP3 by time. */
export class Mp3Slices {
  readonly #source: ByteSource;
  readonly #frames: Frames;

  private constructor(source: ByteSource, frames: Frames) {
    this.#source = source;
    this.#frames = frames;
  }

  /**
   * Looks where frames are; undefined for what is no MP3 that can be placed. `runs` gives the frames of a file of variable
   * bit rate. Rejects if it cannot be read.
   */
  static async open(
    source: ByteSource,
    runs = () => walkedRuns(source),
  ): Promise<Mp3Slices | undefined> {
    const look = await lookAtMp3(source);
    if (!look) return undefined;
    const frames = look.isVariable ? await variable(source, await runs()) : await constant(source);
    return frames && new Mp3Slices(source, frames);
  }

  /** Seconds. */
  get duration(): number {
    const { count, header, delay } = this.#frames;
    return (count * header.samples - delay) / header.sampleRate;
  }

  /** The frames that hold the sound from `start` up to `end` (seconds), and some before. Rejects if they cannot be read. */
  async slice(start: number, end: number): Promise<Mp3Slice | undefined> {
    const { header, count, delay } = this.#frames;
    const { samples, sampleRate } = header;
    const frameAt = (time: number) => (time * sampleRate + delay) / samples;
    const [first, last] = this.#frames.around(
      Math.max(0, Math.floor(frameAt(start)) - LEAD),
      Math.min(count, Math.ceil(frameAt(end)) + 2),
    );
    if (last <= first) return undefined;
    const from = this.#frames.offset(first);
    const bytes = await this.#source.read(from, this.#frames.offset(last) - from + 2);
    const at = alignedAt(bytes, header);
    if (at === undefined) return undefined;
    return {
      bytes: bytes.subarray(at),
      start: (first * samples - delay) / sampleRate,
      ...{ frames: last - first, sampleRate, samples },
    };
  }
}

/** The frames of an MP3, which is read whole; undefined where they cannot be placed. Rejects if it cannot be read. */
export async function walkedRuns(source: ByteSource): Promise<Mp3Runs | undefined> {
  const frames = await walkFrames(source);
  return typeof frames === 'string' ? undefined : runsOf(frames, 1);
}

/** The first byte at which a frame of a stream begins that another one follows. */
function alignedAt(bytes: Uint8Array, stream: FrameHeader): number | undefined {
  for (let at = 0; at < Math.min(bytes.length, mostFrameBytes); at++) {
    const header = frameHeader(bytes, at);
    if (!header || !isAlike(header, stream)) continue;
    const next = at + header.bytes;
    const other = frameHeader(bytes, next);
    if (next >= bytes.length || (other && isAlike(other, stream))) return at;
  }
  return undefined;
}

/** Frames of one bit rate are as far apart as it says, but for a byte of padding. */
async function constant(source: ByteSource): Promise<Frames | undefined> {
  const { start, bytes } = await behindTags(source);
  for (let at = 0; at < bytes.length - mostFrameBytes; at++) {
    const header = frameHeader(bytes, at);
    if (!header) continue;
    const next = frameHeader(bytes, at + header.bytes);
    if (!next || !isAlike(header, next)) continue;
    const note = encoderNote(bytes.subarray(at), header);
    const first = start + at + (note ? header.bytes : 0);
    const apart = ((header.samples / 8) * next.bitRate) / header.sampleRate;
    const { size } = source;
    if (size === undefined) return undefined;
    const held = Math.floor((size - first) / apart);
    const isBelieved = note?.frames !== undefined && Math.abs(note.frames - held) < MOST_UNCOUNTED;
    return {
      header,
      delay: note?.delay === undefined ? 0 : note.delay + DECODER_DELAY,
      count: isBelieved ? note.frames : held,
      around: (first, last) => [first, last],
      // A byte early, for the padding may come later than at the average.
      offset: (frame) => Math.max(first, Math.floor(first + frame * apart) - (frame > 0 ? 1 : 0)),
    };
  }
  return undefined;
}

async function variable(
  source: ByteSource,
  runs: Mp3Runs | undefined,
): Promise<Frames | undefined> {
  if (!runs) return undefined;
  const gaps = new Map(runs.gaps.map(({ frame, bytes }) => [frame, bytes]));
  const offsets = new Map<number, number>();
  const seams: number[] = [];
  let [at, frame] = [runs.start, 0];
  runLengths(runs).forEach((length, i) => {
    at += gaps.get(frame) ?? 0;
    offsets.set(frame, at);
    seams.push(frame);
    at += runs.runSizes[i]!;
    frame += length;
  });
  seams.push(frame);
  const header = frameHeader(await source.read(runs.start, 4), 0);
  if (!header) return undefined;
  const before = (wanted: number) => seams[firstBehind(seams, wanted) - 1] ?? 0;
  const behind = (wanted: number) => seams[firstBehind(seams, wanted - 1)] ?? frame;
  return {
    header,
    delay: runs.delay === 0 ? 0 : runs.delay + DECODER_DELAY,
    count: runs.frames,
    around: (first, last) => [before(first), behind(last)],
    offset: (frame) => offsets.get(frame) ?? at,
  };
}

/** The index of the first number that is greater. */
function firstBehind(ordered: readonly number[], number: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]! > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
