import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  durationOf,
  isConstant,
  walkFrames,
  type Mp3Frames,
} from '../../../../src/core/timeline/mp3/walk-frames.ts';
import { ascii, bytesSource, safe, tag, title, uint } from '../../../support/id3.ts';
import { mp3Frames } from '../../../support/mp3-frames.ts';
import { mp3Frame, noteFrame, oldTag, otherFrame } from './made-mp3.ts';

const walk = (...parts: readonly Iterable<number>[]) =>
  walkFrames(bytesSource(Buffer.concat(parts.map((part) => Uint8Array.from(part)))));

async function walked(...parts: readonly Iterable<number>[]) {
  const frames = await walk(...parts);
  if (typeof frames === 'string') throw new Error(frames);
  return frames;
}

const fixture = (name: string) => readFileSync(`tests/fixtures/audio/${name}`);

test.each([
  ['variable.mp3', 60, false],
  ['variable-mpeg1.mp3', 3, false],
  ['long.mp3', 1200, true],
  ['beeps.mp3', 30, true],
])('%s is walked to its end', async (name, seconds, constant) => {
  const file = fixture(name);
  const frames = await walked(file);
  const expected = mp3Frames(file);
  // The first one holds the encoder's note.
  expect(frames.start).toBe(expected[1]!.at);
  expect(frames.sizes).toHaveLength(expected.length - 1);
  expect(frames.start + frames.sizes.reduce((sum, size) => sum + size)).toBe(file.length);
  expect(frames.fileBytes).toBe(file.length);
  expect(frames.gaps).toEqual([]);
  expect(durationOf(frames)).toBeCloseTo(seconds, 2);
  expect(isConstant(frames)).toBe(constant);
});

const frame = fc.integer({ min: 1, max: 14 }).map((rate) => mp3Frame(rate));
// No junk that begins like a header, nor one that a header before it makes whole.
const junk = fc.array(fc.integer({ min: 0, max: 0xfe }), { minLength: 1, maxLength: 300 });
const run = fc.array(frame, { minLength: 2, maxLength: 12 });

test('frames are found between tags and junk, whatever there is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(run, { minLength: 1, maxLength: 4 }),
      fc.array(junk, { minLength: 4, maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
      async (runs, between, hasTag, hasNote) => {
        const head = [
          ...(hasTag ? tag(3, [title('Talk')]) : []),
          ...(hasNote ? noteFrame('Xing', 9) : []),
        ];
        const parts = runs.flatMap((frames, i) => [...(i > 0 ? [between[i]!] : []), ...frames]);
        const frames = await walked(head, ...parts, oldTag);
        expect(frames.start).toBe(head.length);
        expect([...frames.sizes]).toEqual(runs.flat().map(({ length }) => length));
        expect(frames.gaps).toEqual(
          runs.slice(1).map((_, i) => ({
            frame: runs.slice(0, i + 1).flat().length,
            bytes: between[i + 1]!.length,
          })),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('any bytes are walked to an end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      await expect(walk(bytes)).resolves.toBeDefined();
    }),
  );
});

test('what is read in slices is read as a whole', async () => {
  const file = new Uint8Array(
    Array.from({ length: 6000 }, (_, i) => mp3Frame(1 + (i % 14))).flat(),
  );
  const frames = await walked(file);
  expect(file.length).toBeGreaterThan(2 ** 21);
  expect(frames.sizes).toHaveLength(6000);
});

test('a file of 500 MB is walked a slice at a time', async () => {
  const period = Uint8Array.from([...mp3Frame(14), ...mp3Frame(13)]);
  const frames = 2 * Math.floor((500 * 2 ** 20) / period.length);
  const size = (frames / 2) * period.length;
  let most = 0;
  const read = (from: number, length: number) => {
    most = Math.max(most, length);
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
    const first = period.subarray(from % period.length);
    bytes.set(first.subarray(0, bytes.length));
    for (let at = first.length; at < bytes.length; at += period.length)
      bytes.set(period.subarray(0, bytes.length - at), at);
    return Promise.resolve(bytes);
  };
  const walk = await walkFrames({ size, read });
  expect(walk).toMatchObject({ fileBytes: size, gaps: [] });
  expect((walk as Mp3Frames).sizes).toHaveLength(frames);
  expect(most).toBeLessThanOrEqual(2 ** 20);
});

test('a file whose length is not known beforehand ends where its bytes end', async () => {
  const bytes = new Uint8Array([...mp3Frame(5), ...mp3Frame(9)]);
  const frames = await walkFrames({ ...bytesSource(bytes), size: undefined });
  expect(frames).toMatchObject({ fileBytes: bytes.length });
});

test('silence that LAME put around the sound is no part of its duration', async () => {
  const frames = await walked(
    noteFrame('Info', 3, 576, 1000),
    mp3Frame(5),
    mp3Frame(5),
    mp3Frame(5),
  );
  expect(frames).toMatchObject({ delay: 576, padding: 1000 });
  expect(durationOf(frames)).toBeCloseTo((3 * 1152 - 1576) / 44_100);
});

test.each([
  ['at the end of the file', []],
  ['before a tag', oldTag],
])('a last frame that is broken off %s is left out', async (_, end) => {
  const frames = await walked(mp3Frame(5), mp3Frame(9), mp3Frame(9).slice(0, 100), end);
  expect(frames.sizes).toHaveLength(2);
});

test('a tag of APE behind the sound is left out', async () => {
  const ape = [...ascii('APETAGEX'), ...uint(0), ...new Array<number>(200).fill(0xff)];
  expect((await walked(mp3Frame(5), mp3Frame(9), ape, oldTag)).sizes).toHaveLength(2);
});

test('a file that was joined of two has the tag between them as a gap, however large', async () => {
  const large = [
    ...ascii('ID3'),
    3,
    0,
    0,
    ...safe(2 ** 21),
    ...new Array<number>(2 ** 21).fill(0xff),
  ];
  const frames = await walked(mp3Frame(5), mp3Frame(9), large, mp3Frame(5), mp3Frame(9));
  expect(frames.gaps).toEqual([{ frame: 2, bytes: large.length }]);
});

test('a file that changes its sampling rate is refused', async () => {
  const [one, other] = [mp3Frame(5), otherFrame(5)];
  expect(await walk(one, one, one, other, other, other)).toBe('changing-rate');
});

test('a free format is refused', async () => {
  expect(await walk(mp3Frame(0), mp3Frame(0))).toBe('free-format');
});

test.each(['tone.m4a', 'tone.ogg', 'tone.flac', 'not-audio.mp3', 'tone.aac'])(
  '%s is no MP3',
  async (name) => {
    expect(await walk(fixture(name))).toBe('no-mp3');
  },
);

test('the print stays when tags change, and not when the sound does', async () => {
  const sound = [mp3Frame(5), mp3Frame(9), mp3Frame(2)];
  const { print } = await walked(...sound);
  expect((await walked(tag(3, [title('New')]), ...sound)).print).toBe(print);
  expect((await walked(mp3Frame(6), ...sound)).print).not.toBe(print);
});
