import { ascii, uint } from '../../../support/id3.ts';

/** The number of a bit rate in a header of MPEG-1, and the bytes that a frame of it has at 44.1 kHz. */
const kilobits = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

/** A frame of MPEG-1 layer III, mono, 44.1 kHz; with `rate` 0 of free format. */
export function mp3Frame(rate: number, inside: readonly number[] = []): number[] {
  const frame = new Array<number>(Math.floor((144_000 * (kilobits[rate] || 128)) / 44_100)).fill(0);
  frame.splice(0, 4, 0xff, 0xfb, rate << 4, 0xc0);
  frame.splice(4 + 17, inside.length, ...inside);
  return frame;
}

/** The same at 48 kHz. */
export function otherFrame(rate: number): number[] {
  const frame = new Array<number>((144_000 * kilobits[rate]!) / 48_000).fill(0);
  frame.splice(0, 4, 0xff, 0xfb, (rate << 4) | 4, 0xc0);
  return frame;
}

/** The frame in which an encoder says how many follow, and what LAME says of delay and padding. */
export function noteFrame(name: 'Xing' | 'Info', count: number, delay = 0, padding = 0): number[] {
  const lame = [...ascii('LAME3.100'), ...new Array<number>(12).fill(0)];
  const both = uint(delay * 4096 + padding).slice(1);
  return mp3Frame(5, [...ascii(name), ...uint(1), ...uint(count), ...lame, ...both]);
}

/** An ID3v1 tag, which ends a file. */
export const oldTag = [...ascii('TAG'), ...new Array<number>(125).fill(32)];
