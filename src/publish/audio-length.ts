import type { ByteSource } from '../core/episode/audio-tags/audio-tags.ts';
import { ByteReader } from '../core/episode/audio-tags/byte-reader.ts';
import { boxAt, movieBox, timescaleIn } from '../core/episode/audio-tags/mp4-boxes.ts';

/** How long a recording is, and how exactly browsers can jump in it. */
export interface AudioLength {
  /** Seconds; missing where the file does not say, or would have to be read whole. */
  readonly duration?: number;
  /** True for an MP3 of variable bit rate, where browsers guess positions (docs/architecture.md). */
  readonly isVariable?: true;
}

/** Reads the length of an MP3, MP4, WAV, FLAC or Ogg file from its head and its end. Rejects only if it cannot be read. */
export async function readAudioLength(source: ByteSource): Promise<AudioLength> {
  const head = await source.read(0, headBytes);
  const ascii = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  if (ascii(4, 8) === 'ftyp') return known(await mp4Length(source));
  if (ascii(0, 4) === 'RIFF') return known(wavLength(head, source.size));
  if (ascii(0, 4) === 'fLaC') return known(flacLength(head));
  if (ascii(0, 4) === 'OggS') return known(await oggLength(head, source));
  return mp3Length(head, source);
}

/** Enough for some seconds of frames, and for every header. */
const headBytes = 2 ** 16;

function known(duration: number | undefined): AudioLength {
  return duration !== undefined && duration > 0 && Number.isFinite(duration) ? { duration } : {};
}

/** From the movie's header box (ISO 14496-12, section 8.2.2). */
async function mp4Length(source: ByteSource): Promise<number | undefined> {
  const header = boxAt((await movieBox(source)) ?? new Uint8Array(), 'mvhd');
  if (!header) return undefined;
  const reader = new ByteReader(header);
  const isLong = reader.uint(1) === 1;
  reader.take(isLong ? 23 : 15);
  return reader.uint(isLong ? 8 : 4) / timescaleIn(header);
}

/** Bytes of sound by bytes a second; the sound's length is often left open while recording, and then lasts to the end. */
function wavLength(head: Uint8Array, size: number | undefined): number | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let bytesPerSecond = 0;
  for (let at = 12; at + 16 <= head.length;) {
    const name = String.fromCharCode(...head.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    if (name === 'fmt ') bytesPerSecond = view.getUint32(at + 16, true);
    if (name === 'data') {
      const left = (size ?? Infinity) - at - 8;
      return Math.min(length === 0 ? Infinity : length, left) / bytesPerSecond;
    }
    at += 8 + length + (length % 2);
  }
  return undefined;
}

/** From STREAMINFO (RFC 9639, section 8.2): 20 bits of sample rate, 36 bits of samples. */
function flacLength(head: Uint8Array): number | undefined {
  const reader = new ByteReader(head.subarray(18, 26));
  const rate = Math.floor(reader.uint(3) / 16);
  reader.at = 3;
  const high = reader.uint(1) % 16;
  return (high * 2 ** 32 + reader.uint(4)) / rate;
}

/** The position of the last page (RFC 3533, section 6), in samples; Opus always counts 48,000 a second (RFC 7845). */
async function oggLength(head: Uint8Array, source: ByteSource): Promise<number | undefined> {
  const { size } = source;
  if (size === undefined) return undefined;
  const packet = head.subarray(27 + (head[26] ?? 0));
  const name = String.fromCharCode(...packet.subarray(0, 8));
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const isOpus = name === 'OpusHead';
  if (!isOpus && name.slice(1, 7) !== 'vorbis') return undefined;
  const rate = isOpus ? 48_000 : view.getUint32(12, true);
  const skipped = isOpus ? view.getUint16(10, true) : 0;
  const from = Math.max(0, size - headBytes);
  const end = await source.read(from, size - from);
  for (let at = end.length - 14; at >= 0; at--) {
    if (end[at] !== 0x4f || end[at + 1] !== 0x67 || end[at + 2] !== 0x67 || end[at + 3] !== 0x53)
      continue;
    const position = new DataView(end.buffer, end.byteOffset + at + 6, 8).getBigInt64(0, true);
    if (position > 0n) return (Number(position) - skipped) / rate;
  }
  return undefined;
}

/** A frame's header of MPEG audio, layer III (ISO 11172-3, section 2.4.2.3). */
interface Mp3Frame {
  readonly bytes: number;
  /** Bits a second. */
  readonly bitRate: number;
  readonly samples: number;
  readonly sampleRate: number;
  /** Bytes between the header and what an encoder may have written into the first frame. */
  readonly sideBytes: number;
}

const kilobits = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};

function mp3Frame(bytes: Uint8Array, at: number): Mp3Frame | undefined {
  const [, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  if (bytes[at] !== 0xff || (second & 0xe6) !== 0xe2) return undefined;
  const version = (second >> 3) & 3;
  const isOne = version === 3;
  const bitRate = 1000 * (kilobits[isOne ? 'one' : 'two'][third >> 4] ?? 0);
  const full = [44_100, 48_000, 32_000][(third >> 2) & 3];
  if (version === 1 || bitRate === 0 || full === undefined) return undefined;
  const sampleRate = full / (isOne ? 1 : version === 2 ? 2 : 4);
  const samples = isOne ? 1152 : 576;
  const isMono = fourth >> 6 === 3;
  return {
    bytes: Math.floor(((samples / 8) * bitRate) / sampleRate) + ((third >> 1) & 1),
    bitRate,
    samples,
    sampleRate,
    sideBytes: isOne ? (isMono ? 17 : 32) : isMono ? 9 : 17,
  };
}

/** Bytes of an ID3v1 tag, which may end the file. */
const oldTagBytes = 128;
/** How far the first frame may lie behind the tags. */
const longestGap = 4096;

/**
 * By the count of frames in the first frame (`Xing` or `Info` of LAME, `VBRI` of Fraunhofer), else by the bit rate, if the
 * first frames and those in the middle agree on one.
 */
async function mp3Length(head: Uint8Array, source: ByteSource): Promise<AudioLength> {
  let start = 0;
  let bytes = head;
  const isTag = (one: Uint8Array) => one[0] === 0x49 && one[1] === 0x44 && one[2] === 0x33;
  for (let tags = 0; isTag(bytes) && tags < 8; tags++) {
    const reader = new ByteReader(bytes);
    reader.at = 6;
    start += 10 + reader.synchsafe();
    bytes = await source.read(start, headBytes);
  }
  const first = firstFrame(bytes);
  if (!first) return {};
  const { at, frame } = first;
  const counted = countedFrames(bytes.subarray(at), frame);
  if (counted) {
    const { frames, isConstant } = counted;
    const { duration } = known((frames * frame.samples) / frame.sampleRate);
    return { ...(duration && { duration }), ...(!isConstant && { isVariable: true as const }) };
  }
  const { size } = source;
  if (size === undefined) return {};
  const middle = await source.read(start + Math.floor((size - start) / 2), headBytes);
  const rates = new Set([...ratesFrom(bytes, at), ...ratesFrom(middle, firstFrame(middle)?.at)]);
  if (rates.size > 1) return { isVariable: true };
  const end = await source.read(size - oldTagBytes, 3);
  const soundBytes = size - start - at - (String.fromCharCode(...end) === 'TAG' ? oldTagBytes : 0);
  return known((soundBytes * 8) / frame.bitRate);
}

/** The first frame that another one follows. */
function firstFrame(bytes: Uint8Array): { at: number; frame: Mp3Frame } | undefined {
  for (let at = 0; at < Math.min(bytes.length, longestGap); at++) {
    const frame = mp3Frame(bytes, at);
    if (frame && (mp3Frame(bytes, at + frame.bytes) || at + frame.bytes >= bytes.length))
      return { at, frame };
  }
  return undefined;
}

/** The bit rates of the frames from a place on. */
function ratesFrom(bytes: Uint8Array, start: number | undefined): number[] {
  const rates: number[] = [];
  let at = start;
  while (at !== undefined && at < bytes.length) {
    const frame = mp3Frame(bytes, at);
    if (!frame) break;
    rates.push(frame.bitRate);
    at += frame.bytes;
  }
  return rates;
}

/** What an encoder wrote of all frames into the first. */
function countedFrames(
  bytes: Uint8Array,
  { sideBytes }: Mp3Frame,
): { frames: number; isConstant: boolean } | undefined {
  const reader = new ByteReader(bytes);
  reader.at = 4 + sideBytes;
  const name = reader.ascii(4);
  if (name === 'Xing' || name === 'Info') {
    const hasFrames = (reader.uint(4) & 1) !== 0;
    return hasFrames ? { frames: reader.uint(4), isConstant: name === 'Info' } : undefined;
  }
  reader.at = 4 + 32;
  if (reader.ascii(4) !== 'VBRI') return undefined;
  reader.at += 10;
  return { frames: reader.uint(4), isConstant: false };
}
