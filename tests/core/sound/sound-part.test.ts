import { expect, test } from 'vitest';
import { SoundPart } from '../../../src/core/sound/sound-part.ts';

const rate = 44_100;
/** Samples in a piece, as MP3 has them. */
const piece = 1152;

/** A tone that is the same at the same second of the recording, whatever is read of it. */
const tone = (second: number) => Math.sin(2 * Math.PI * 700 * second);

/** Pushes what a decoder gives from a second on up to another one. */
function feed(
  part: SoundPart,
  from: number,
  to: number,
  isBroken: (at: number) => boolean = () => false,
): void {
  for (let at = from; at < to; at += piece / rate) {
    if (isBroken(at)) continue;
    const samples = Float32Array.from({ length: piece }, (_, i) => tone(at + i / rate));
    part.push([samples], at, rate);
  }
}

/** The largest difference from the tone, without the first and the last samples. */
function worstOf(samples: Float32Array, start: number): number {
  const inside = [...samples].slice(20, -20);
  return Math.max(...inside.map((one, i) => Math.abs(one - tone(start + (i + 20) / 8000))));
}

test('the first sample is the one at the start, whatever was decoded before it', () => {
  for (const from of [9.4, 9.731, 9.9]) {
    const part = new SoundPart(10, 11);
    feed(part, from, 11.1);
    const samples = part.end()!;
    expect(samples).toHaveLength(8000);
    // Half a sample at most, of a tone of 700 Hz.
    expect(worstOf(samples, 10)).toBeLessThan(0.3);
  }
});

test('what could not be decoded is silent, and what follows stays in its place', () => {
  const part = new SoundPart(10, 12);
  feed(part, 9.8, 12.1, (at) => at > 10.5 && at < 11);
  const samples = part.end()!;
  expect(samples.subarray(4400, 7800).every((one) => Math.abs(one) < 0.01)).toBe(true);
  expect(worstOf(samples.subarray(8800), 11.1)).toBeLessThan(0.3);
});

test('a recording is silent before its beginning, and the sound is shorter where it ends', () => {
  const part = new SoundPart(0, 1);
  feed(part, 0.05, 0.5);
  const samples = part.end()!;
  expect(samples.subarray(0, 380).every((one) => Math.abs(one) < 0.1)).toBe(true);
  expect(samples.length / 8000).toBeCloseTo(0.52, 1);
});

test('where nothing came there is no sound', () => {
  expect(new SoundPart(0, 1).end()).toBeUndefined();
  const behind = new SoundPart(10, 11);
  feed(behind, 8, 9);
  expect(behind.end()).toHaveLength(0);
});
