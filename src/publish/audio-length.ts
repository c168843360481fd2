import type { ByteSource } from '../core/bytes/byte-source.ts';
import { ByteReader } from '../core/bytes/byte-reader.ts';
import { boxAt, movieBox, timescaleIn } from '../core/episode/audio-tags/mp4-boxes.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import { lookAtMp3 } from '../core/timeline/mp3/first-frame.ts';

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
  const { duration, isVariable } = (await lookAtMp3(source)) ?? {};
  return omitUndefined({ duration, isVariable });
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
