import { describe, expect, test } from 'vitest';
import { Mp3Slices } from '../../../src/core/sound/mp3-slices.ts';
import { runsOf } from '../../../src/core/timeline/mp3/frame-runs.ts';
import { walkFrames, type Mp3Frames } from '../../../src/core/timeline/mp3/walk-frames.ts';
import { bytesSource } from '../../support/id3.ts';
import { mp3Frame, noteFrame } from '../timeline/mp3/made-mp3.ts';

const frameSeconds = 1152 / 44_100;
/** Frames of two bit rates in turn. */
const frames = Array.from({ length: 3000 }, (_, i) => mp3Frame(i % 3 === 0 ? 9 : 5));
const variable = Uint8Array.from([...noteFrame('Xing', frames.length), ...frames.flat()]);
const constant = Uint8Array.from(frames.flatMap(() => mp3Frame(9)));

/** Counts the bytes that are read. */
function counted(bytes: Uint8Array) {
  const source = bytesSource(bytes);
  const count = { read: 0 };
  return {
    count,
    source: {
      size: bytes.length,
      read: async (from: number, length: number) => {
        const part = await source.read(from, length);
        count.read += part.length;
        return part;
      },
    },
  };
}

describe('Mp3Slices', () => {
  test('gives whole frames from a little before a place on', async () => {
    for (const bytes of [variable, constant]) {
      const slices = await Mp3Slices.open(bytesSource(bytes));
      const slice = await slices!.slice(1000.5 * frameSeconds, 1010.5 * frameSeconds);
      expect([...slice!.bytes.subarray(0, 2)]).toEqual([0xff, 0xfb]);
      expect(slice!.start).toBeGreaterThan(980 * frameSeconds);
      expect(slice!.start).toBeLessThan(1000 * frameSeconds);
      expect(slice!.start + slice!.frames * frameSeconds).toBeGreaterThan(1010.5 * frameSeconds);
    }
  });

  test('a note that counts the frames of the first part only, of a file that was put together, is not believed', async () => {
    const whole = Uint8Array.from([
      ...noteFrame('Info', 1500),
      ...frames.flatMap(() => mp3Frame(9)),
    ]);
    const slices = await Mp3Slices.open(bytesSource(whole));
    expect(slices!.duration).toBeCloseTo(frames.length * frameSeconds, 0);
    const slice = await slices!.slice(2500 * frameSeconds, 2510 * frameSeconds);
    expect(slice!.start + slice!.frames * frameSeconds).toBeGreaterThan(2510 * frameSeconds);
  });

  test('a file of variable bit rate whose frames are known is not read whole', async () => {
    const frames = (await walkFrames(bytesSource(variable))) as Mp3Frames;
    const { source, count } = counted(variable);
    const slices = await Mp3Slices.open(source, () => Promise.resolve(runsOf(frames, 1)));
    const slice = await slices!.slice(60, 61);
    expect(count.read).toBeLessThan(variable.length / 3);
    const walked = await Mp3Slices.open(bytesSource(variable));
    expect(slice).toEqual(await walked!.slice(60, 61));
  });

  test('where runs of frames are known, whole runs are given', async () => {
    const frames = (await walkFrames(bytesSource(variable))) as Mp3Frames;
    const known = () => Promise.resolve(runsOf(frames, 16));
    const slices = await Mp3Slices.open(bytesSource(variable), known);
    const walked = await Mp3Slices.open(bytesSource(variable));
    for (const start of [0, 0.1, 33.3, 60, slices!.duration - 0.5]) {
      const [runs, single] = [
        await slices!.slice(start, start + 1),
        await walked!.slice(start, start + 1),
      ];
      const early = (single!.start - runs!.start) / frameSeconds;
      expect(early).toBeCloseTo(Math.round(early), 6);
      expect(early).toBeLessThan(16);
      const at = frames.sizes
        .subarray(0, Math.round(runs!.start / frameSeconds + early))
        .subarray(-Math.round(early) || frames.sizes.length)
        .reduce((sum, size) => sum + size, 0);
      expect(runs!.bytes.subarray(at, at + 200)).toEqual(single!.bytes.subarray(0, 200));
      expect(runs!.frames).toBeGreaterThanOrEqual(Math.round(early) + single!.frames);
    }
  });

  test('what is no MP3 has no slices', async () => {
    expect(await Mp3Slices.open(bytesSource(new Uint8Array(5000)))).toBeUndefined();
  });
});
