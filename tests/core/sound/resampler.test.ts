import { expect, test } from 'vitest';
import { Resampler } from '../../../src/core/sound/resampler.ts';

function tone(hertz: number, rate: number, seconds = 1): Float32Array {
  return Float32Array.from({ length: rate * seconds }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / rate),
  );
}

const loudest = (samples: Float32Array) =>
  samples.subarray(1000, 7000).reduce((most, one) => Math.max(most, Math.abs(one)), 0);

test.for([8000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000])(
  'a tone at %i samples a second is the same tone at 8,000, at the same time',
  (rate) => {
    const made = new Resampler(rate).push([tone(1000, rate)]);
    const wanted = tone(1000, 8000);
    expect(made.length).toBeGreaterThan(7980);
    let worst = 0;
    for (let i = 100; i < 7900; i++) worst = Math.max(worst, Math.abs(made[i]! - wanted[i]!));
    expect(worst).toBeLessThan(0.05);
  },
);

test('what lies too high for the result is gone, not folded into it', () => {
  expect(loudest(new Resampler(44_100).push([tone(6000, 44_100)]))).toBeLessThan(0.02);
});

test('pieces of any length give what the whole gives', () => {
  const sound = tone(700, 44_100);
  const whole = new Resampler(44_100).push([sound]);
  const resampler = new Resampler(44_100);
  const pieces: number[] = [];
  for (let at = 0, length = 1; at < sound.length; at += length, length = (length * 13) % 6007) {
    pieces.push(...resampler.push([sound.subarray(at, at + length)]));
  }
  expect(pieces.length).toBe(whole.length);
  const worst = pieces.reduce((most, one, i) => Math.max(most, Math.abs(one - whole[i]!)), 0);
  expect(worst).toBeLessThan(0.03);
});

test('channels are mixed, and none are nothing', () => {
  const left = tone(1000, 16_000);
  const right = left.map((sample) => -sample);
  expect(loudest(new Resampler(16_000).push([left, right]))).toBeLessThan(1e-6);
  expect(new Resampler(16_000).push([])).toHaveLength(0);
});
