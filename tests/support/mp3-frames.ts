/** One frame of an MPEG layer III stream. */
interface Frame {
  readonly at: number;
  readonly bitRate: number;
  readonly seconds: number;
}

const kilobits = {
  3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};

/** The frames of an MP3 file in order, from behind its ID3v2 tag to its end or to the first that is none. */
export function mp3Frames(file: Uint8Array): readonly Frame[] {
  const frames: Frame[] = [];
  let at = file[0] === 0x49 ? 10 + synchsafe(file, 6) : 0;
  while (at + 4 <= file.length && file[at] === 0xff && (file[at + 1]! & 0xe6) === 0xe2) {
    const version = (file[at + 1]! >> 3) & 3;
    const whole = version === 3;
    const bitRate = 1000 * (kilobits[whole ? 3 : 2][file[at + 2]! >> 4] ?? 0);
    const rate =
      [44100, 48000, 32000][(file[at + 2]! >> 2) & 3]! / (whole ? 1 : version === 2 ? 2 : 4);
    const samples = whole ? 1152 : 576;
    if (!bitRate || !rate) break;
    frames.push({ at, bitRate, seconds: samples / rate });
    at += Math.floor((samples / 8) * (bitRate / rate)) + ((file[at + 2]! >> 1) & 1);
  }
  return frames;
}

function synchsafe(file: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((size, i) => (size << 7) | file[at + i]!, 0);
}
