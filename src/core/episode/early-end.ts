import { ByteReader } from '../bytes/byte-reader.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { behindTags, encoderNote, firstFrame } from '../timeline/mp3/first-frame.ts';
import { boxAt, boxHeader, durationIn } from './audio-tags/mp4-boxes.ts';

/** A recording whose file is shorter than its header says, as one is whose upload broke. Seconds. */
export interface EarlyEnd {
  /** How long it should be. */
  readonly promised: number;
  /** Where its file ends, about. */
  readonly endsAt: number;
}

/** Fewer seconds may be tags at the end, or how an encoder counts. */
const LEAST_MISSING = 3;
/** Top-level boxes of an MP4 file that are looked at: the sound is among the first. */
const MOST_BOXES = 8;

/**
 * Tells whether a file ends before its header says, for MP3 with an encoder's note of its bytes, MP4 and WAV: Ogg, and MP3
 * without one, promise nothing. Undefined where it does not, or its length is not known. Rejects if it cannot be read.
 */
export async function earlyEnd(source: ByteSource): Promise<EarlyEnd | undefined> {
  const head = await source.read(0, 12);
  const name = String.fromCharCode(...head);
  const promise = name.startsWith('RIFF')
    ? await promiseOfWav(source)
    : name.slice(4, 8) === 'ftyp'
      ? await promiseOfMp4(source)
      : await promiseOfMp3(source);
  const { size } = source;
  if (!promise || size === undefined || !(promise.seconds > 0) || promise.to <= size)
    return undefined;
  const share = Math.max(0, size - promise.from) / (promise.to - promise.from);
  const endsAt = promise.seconds * share;
  return promise.seconds - endsAt < LEAST_MISSING
    ? undefined
    : { promised: promise.seconds, endsAt };
}

/**
 * Whether a file that does not play is not whole: it ends before its header says, or is an MP4 that lacks its movie box or the
 * end of another one. Rejects if it cannot be read.
 */
export async function isCutShort(source: ByteSource): Promise<boolean> {
  if (await earlyEnd(source)) return true;
  const { type } = boxHeader(await source.read(0, 16));
  const { size } = source;
  if (type !== 'ftyp' || size === undefined) return false;
  let at = 0;
  let hasMovie = false;
  for (let count = 0; at < size; count++) {
    if (count === MOST_BOXES) return false;
    const { type, length, headerLength } = boxHeader(await source.read(at, 16));
    hasMovie ||= type === 'moov';
    // What is in fragments plays as far as it goes.
    if (type === 'moof') return !hasMovie;
    // A box without a length lasts to the end; one that is shorter than its header is no box.
    if (length === Infinity || length < headerLength) return !hasMovie;
    at += length;
  }
  return !hasMovie || at > size;
}

/** Where a file's sound should begin and end, in bytes, and how long it should be. */
interface FilePromise {
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
}

async function promiseOfMp3(source: ByteSource): Promise<FilePromise | undefined> {
  const { start, bytes } = await behindTags(source);
  const first = firstFrame(bytes);
  const note = first && encoderNote(bytes.subarray(first.at), first.frame);
  if (!first || note?.frames === undefined || note.bytes === undefined) return undefined;
  const from = start + first.at;
  const seconds = (note.frames * first.frame.samples) / first.frame.sampleRate;
  return { from, to: from + note.bytes, seconds };
}

async function promiseOfMp4(source: ByteSource): Promise<FilePromise | undefined> {
  let at = 0;
  let seconds: number | undefined;
  for (let count = 0; count < MOST_BOXES; count++) {
    const { type, length, headerLength } = boxHeader(await source.read(at, 16));
    if (length < headerLength || length === Infinity) return undefined;
    // Without a movie box before it no browser plays what is there.
    if (type === 'mdat')
      return seconds === undefined ? undefined : { from: at, to: at + length, seconds };
    if (type === 'moov') {
      // Its own header comes first.
      const begin = await source.read(at + headerLength, 256);
      seconds = durationIn(boxAt(begin, 'mvhd'));
    }
    at += length;
  }
  return undefined;
}

/** RIFF: chunks of a name, a length in little-endian bytes, and as many bytes. */
async function promiseOfWav(source: ByteSource): Promise<FilePromise | undefined> {
  let bytesPerSecond = 0;
  let at = 12;
  for (let count = 0; count < MOST_BOXES; count++) {
    const reader = new ByteReader(await source.read(at, 24));
    const name = reader.ascii(4);
    const length = littleEndian(reader);
    if (name === 'fmt ') {
      reader.at += 8;
      bytesPerSecond = littleEndian(reader);
    }
    // What is written while it is recorded says 0, or as much as there is room for.
    if (name === 'data')
      return length === 0 || length > 0xffff_0000 || bytesPerSecond === 0
        ? undefined
        : { from: at + 8, to: at + 8 + length, seconds: length / bytesPerSecond };
    if (length === 0) return undefined;
    at += 8 + length + (length % 2);
  }
  return undefined;
}

const littleEndian = (reader: ByteReader) =>
  [...reader.take(4)].reduceRight((value, byte) => value * 256 + byte, 0);
