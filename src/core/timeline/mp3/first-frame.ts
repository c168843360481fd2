import type { ByteSource } from '../../bytes/byte-source.ts';
import { ByteReader } from '../../bytes/byte-reader.ts';
import { frameHeader, type FrameHeader } from './frame-header.ts';

/** What an encoder wrote of all frames into the first one, which holds no sound then. */
export interface EncoderNote {
  /** Missing where the encoder did not count. */
  readonly frames?: number;
  /** Of the file's sound, this frame among it; missing where the encoder did not count. */
  readonly bytes?: number;
  readonly isConstant: boolean;
  /** Samples that LAME put before the sound and behind it; missing where the note has none. */
  readonly delay?: number;
  readonly padding?: number;
}

/** Reads the note (`Xing` or `Info` of LAME and others, `VBRI` of Fraunhofer) of a frame that begins where `bytes` do. */
export function encoderNote(
  bytes: Uint8Array,
  { sideBytes }: FrameHeader,
): EncoderNote | undefined {
  const reader = new ByteReader(bytes);
  reader.at = 4 + sideBytes;
  const name = reader.ascii(4);
  if (name === 'Xing' || name === 'Info') {
    const flags = reader.uint(4);
    const frames = (flags & 1) !== 0 ? reader.uint(4) : undefined;
    const counted = (flags & 2) !== 0 ? reader.uint(4) : undefined;
    reader.at += ((flags & 4) !== 0 ? 100 : 0) + (flags & 8 ? 4 : 0);
    return {
      ...(frames !== undefined && { frames }),
      ...(counted !== undefined && { bytes: counted }),
      isConstant: name === 'Info',
      ...lameDelay(reader),
    };
  }
  reader.at = 4 + 32;
  if (reader.ascii(4) !== 'VBRI') return undefined;
  reader.at += 10;
  return { frames: reader.uint(4), isConstant: false };
}

/** Delay and padding stand 21 bytes behind the encoder's name, 12 bits each (http://gabriel.mp3-tech.org/mp3infotag.html). */
function lameDelay(reader: ByteReader): Pick<EncoderNote, 'delay' | 'padding'> {
  if (!/^(LAME|Lav[cf]|GOGO)/.test(reader.ascii(9))) return {};
  reader.at += 12;
  const both = reader.uint(3);
  return { delay: both >> 12, padding: both & 0xfff };
}

/** How far the first frame may lie behind the tags. */
const longestGap = 4096;
/** Enough for some seconds of frames, and for every header. */
export const headBytes = 2 ** 16;
/** Bytes of an ID3v1 tag, which may end the file. */
const oldTagBytes = 128;

/** What some of an MP3's frames tell. */
export interface Mp3Look {
  /** Seconds; missing where every frame would have to be read. */
  readonly duration?: number;
  /** True where browsers guess places: the frames differ in bit rate. */
  readonly isVariable?: true;
  /** True where the encoder itself says that all frames have one bit rate. */
  readonly isConstant?: true;
}

/**
 * Seconds by which the places that browsers guess are off at most, about; undefined where nothing bounds them. The note's
 * table has 100 places, each to a 256th of the bytes: 16.8 s at worst were measured in 40 minutes.
 */
export function guessedWithin({ duration, isVariable }: Mp3Look): number | undefined {
  return isVariable && duration !== undefined ? Math.ceil(duration / 150) : undefined;
}

/**
 * Looks at the first frames, and in the middle where the first one has no encoder's note. Undefined where the file is no
 * MP3. Rejects only if it cannot be read.
 */
export async function lookAtMp3(source: ByteSource): Promise<Mp3Look | undefined> {
  const { start, bytes } = await behindTags(source);
  const first = firstFrame(bytes);
  if (!first) return undefined;
  const { at, frame } = first;
  const note = encoderNote(bytes.subarray(at), frame);
  const known = (duration: number) =>
    duration > 0 && Number.isFinite(duration) ? { duration } : {};
  if (note?.frames !== undefined) {
    return {
      ...known((note.frames * frame.samples) / frame.sampleRate),
      ...(note.isConstant ? { isConstant: true } : { isVariable: true }),
    };
  }
  const { size } = source;
  if (size === undefined) return note && !note.isConstant ? { isVariable: true } : {};
  const middle = await source.read(start + Math.floor((size - start) / 2), headBytes);
  const rates = new Set([...ratesFrom(bytes, at), ...ratesFrom(middle, firstFrame(middle)?.at)]);
  if (rates.size > 1) return { isVariable: true };
  const end = await source.read(size - oldTagBytes, 3);
  const tagBytes = String.fromCharCode(...end) === 'TAG' ? oldTagBytes : 0;
  return known(((size - start - at - tagBytes) * 8) / frame.bitRate);
}

/** The bytes behind all ID3v2 tags at the head, some seconds of them, and where they begin. */
export async function behindTags(
  source: ByteSource,
): Promise<{ readonly start: number; readonly bytes: Uint8Array }> {
  let start = 0;
  let bytes = await source.read(0, headBytes);
  for (let tags = 0; tags < 8; tags++) {
    const length = id3Length(bytes);
    if (length === undefined) break;
    start += length;
    bytes = await source.read(start, headBytes);
  }
  return { start, bytes };
}

/** Bytes of the ID3v2 tag that begins where `bytes` do; undefined where none does. */
export function id3Length(bytes: Uint8Array): number | undefined {
  if (bytes[0] !== 0x49 || bytes[1] !== 0x44 || bytes[2] !== 0x33) return undefined;
  const reader = new ByteReader(bytes);
  reader.at = 3;
  const version = reader.uint(1);
  reader.at = 5;
  const flags = reader.uint(1);
  const hasFooter = version === 4 && (flags & 0x10) !== 0;
  return (hasFooter ? 20 : 10) + reader.synchsafe();
}

/** The first frame that another one follows. */
export function firstFrame(
  bytes: Uint8Array,
): { readonly at: number; readonly frame: FrameHeader } | undefined {
  for (let at = 0; at < Math.min(bytes.length, longestGap); at++) {
    const frame = frameHeader(bytes, at);
    if (frame && (frameHeader(bytes, at + frame.bytes) || at + frame.bytes >= bytes.length))
      return { at, frame };
  }
  return undefined;
}

/** The bit rates of the frames from a place on. */
function ratesFrom(bytes: Uint8Array, start: number | undefined): number[] {
  const rates: number[] = [];
  for (let at = start; at !== undefined && at < bytes.length;) {
    const frame = frameHeader(bytes, at);
    if (!frame) break;
    rates.push(frame.bitRate);
    at += frame.bytes;
  }
  return rates;
}
