import { describe, expect, test } from 'vitest';
import { OnsetFinder } from '../../../src/core/onsets/onset-finder.ts';
import { seeded } from '../../support/made-sound.ts';
import { spokenLines } from '../../support/spoken-lines.ts';

function onsetsOf(...pieces: readonly Float32Array[]): readonly number[] {
  const finder = new OnsetFinder();
  for (const piece of pieces) finder.push(piece);
  return finder.end();
}

/** A quiet room of some seconds, with a tone between each two of the times. */
function toned(seconds: number, ...tones: readonly (readonly [from: number, to: number])[]) {
  const random = seeded(5);
  const samples = Float32Array.from({ length: seconds * 8000 }, () => (random() - 0.5) * 0.004);
  for (const [from, to] of tones)
    for (let i = from * 8000; i < to * 8000; i++) samples[i] = 0.3 * Math.sin(i / 2);
  return samples;
}

describe('OnsetFinder', () => {
  test('finds where sound begins after a pause, to a hundredth', () => {
    expect(onsetsOf(toned(6, [1, 2], [2.5, 4], [4.7, 5.5]))).toEqual([1, 2.5, 4.7]);
  });

  test('a pause of less than 0.18 s is a closed mouth', () => {
    expect(onsetsOf(toned(6, [1, 2], [2.15, 4], [4.2, 5]))).toEqual([1, 4.2]);
  });

  test('a click is no speech, and ends no pause', () => {
    expect(onsetsOf(toned(4, [1, 1.02], [2, 3]))).toEqual([2]);
  });

  test('a steady hum has none', () => {
    expect(onsetsOf(toned(30, [0, 30]))).toEqual([]);
  });

  test('quiet speech is found beside loud speech of another minute', () => {
    const loud = toned(60, [1, 20], [21, 58]);
    const quiet = toned(60, [1, 20], [21, 58]).map((sample) => sample / 8);
    expect(onsetsOf(loud, quiet)).toEqual([1, 21, 61, 81]);
  });

  test('pieces of any length give the same', () => {
    const { samples, starts } = spokenLines(3, 150);
    const whole = onsetsOf(samples);
    const pieces: Float32Array[] = [];
    for (let at = 0, length = 1; at < samples.length; at += length, length = (length * 7) % 9973)
      pieces.push(samples.subarray(at, at + length));
    expect(onsetsOf(...pieces)).toEqual(whole);
    const found = starts.filter((start) => whole.some((one) => Math.abs(one - start) < 0.03));
    expect(found.length).toBeGreaterThan(starts.length * 0.95);
  });
});
