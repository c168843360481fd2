/** What the header of a frame says of it (ISO 11172-3, section 2.4.2.3, with MPEG-2 and 2.5), layer III only. */
export interface FrameHeader {
  /** Bytes of the whole frame, its header included. */
  readonly bytes: number;
  /** Bits a second. */
  readonly bitRate: number;
  /** Samples of each channel that the frame holds. */
  readonly samples: number;
  readonly sampleRate: number;
  readonly channels: 1 | 2;
  /** Bytes between the header and what an encoder may have written into the first frame. */
  readonly sideBytes: number;
}

/** Of a frame without a header's four bytes no more is known. */
export const headerBytes = 4;

/** No frame has more: 320 kbit/s at 32 kHz, with a padding byte. */
export const mostFrameBytes = 1441;

const kilobits = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};

/** Reads the header at a place; undefined where there is none, or one of free format, which does not tell its length. */
export function frameHeader(bytes: Uint8Array, at: number): FrameHeader | undefined {
  const second = bytes[at + 1]!;
  const third = bytes[at + 2]!;
  if (at + headerBytes > bytes.length || bytes[at] !== 0xff || (second & 0xe6) !== 0xe2)
    return undefined;
  const version = (second >> 3) & 3;
  const isOne = version === 3;
  const bitRate = 1000 * (kilobits[isOne ? 'one' : 'two'][third >> 4] ?? 0);
  const full = [44_100, 48_000, 32_000][(third >> 2) & 3];
  if (version === 1 || bitRate === 0 || full === undefined) return undefined;
  const sampleRate = full / (isOne ? 1 : version === 2 ? 2 : 4);
  const samples = isOne ? 1152 : 576;
  const channels = bytes[at + 3]! >> 6 === 3 ? 1 : 2;
  return {
    bytes: Math.floor(((samples / 8) * bitRate) / sampleRate) + ((third >> 1) & 1),
    bitRate,
    samples,
    sampleRate,
    channels,
    sideBytes: isOne ? (channels === 1 ? 17 : 32) : channels === 1 ? 9 : 17,
  };
}

/** Whether a frame may follow another one in the same stream. */
export function isAlike(one: FrameHeader, other: FrameHeader): boolean {
  return one.sampleRate === other.sampleRate && one.samples === other.samples;
}

/** Whether a header of free format stands at a place: the bit rate is left open. */
export function isFreeFormat(bytes: Uint8Array, at: number): boolean {
  const third = bytes[at + 2] ?? 0xff;
  return bytes[at] === 0xff && ((bytes[at + 1] ?? 0) & 0xe6) === 0xe2 && third >> 4 === 0;
}
