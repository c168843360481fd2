import { expect, test } from 'vitest';
import { decodeSlice } from '../../../src/platform/sound/decode-slice.ts';

/** A decoder that gives channels of some samples whose values count them, at 8,000 a second. */
const decoder = (samples: number, ...factors: readonly number[]) => ({
  decodeAudioData: () =>
    Promise.resolve({
      length: samples,
      numberOfChannels: factors.length,
      getChannelData: (channel: number) =>
        Float32Array.from({ length: samples }, (_, i) => i * factors[channel]!),
    } as AudioBuffer),
});
const bytes = new ArrayBuffer(8);

test('the sound begins and ends where it was asked for', async () => {
  const slice = { bytes, start: 2, seconds: 1 };
  const sound = await decodeSlice(decoder(8000, 1), slice, 2.5, 2.75);
  expect([sound.length, sound[0]]).toEqual([2000, 4000]);
});

test('what a decoder leaves out is counted where it begins', async () => {
  const slice = { bytes, start: 2, seconds: 1 };
  const sound = await decodeSlice(decoder(7900, 1), slice, 2.5, 2.75);
  expect([sound.length, sound[0]]).toEqual([2000, 3900]);
});

test('where whole frames are left out, a few samples less are not counted', async () => {
  const slice = { bytes, start: 2, seconds: 1, frameSeconds: 0.05 };
  const few = await decodeSlice(decoder(7900, 1), slice, 2.5, 2.75);
  expect(few[0]).toBe(4000);
  const frame = await decodeSlice(decoder(7590, 1), slice, 2.5, 2.75);
  expect(frame[0]).toBe(3600);
});

test('channels are one, and before its beginning a recording is silent', async () => {
  const slice = { bytes, start: 0, seconds: 1 };
  const sound = await decodeSlice(decoder(8000, 1, 3), slice, -0.5, 0.25);
  expect(sound.length).toBe(6000);
  expect([sound[0], sound[4000], sound[4001]]).toEqual([0, 0, 2]);
});

test('a recording that ends before gives less', async () => {
  const slice = { bytes, start: 0, seconds: 1 };
  expect(await decodeSlice(decoder(8000, 1), slice, 0.75, 2)).toHaveLength(2000);
});
