import { expect, test } from 'vitest';
import { PRINT_SAMPLES, PrintMaker } from '../../../src/core/prints/print-maker.ts';
import { bitCount } from '../../../src/core/prints/window-search.ts';
import { encodedAnew, madeSpeech } from '../../support/made-sound.ts';

const speech = madeSpeech(1, 10);
const whole = new PrintMaker().push(speech);

function wrongShare(one: Uint32Array, other: Uint32Array): number {
  const length = Math.min(one.length, other.length);
  let wrong = 0;
  for (let i = 0; i < length; i++) wrong += bitCount(one[i]! ^ other[i]!);
  return wrong / (length * 32);
}

test('a print is made of every 256 samples', () => {
  expect(whole.length).toBeGreaterThan((speech.length - PRINT_SAMPLES) / 256 - 2);
  expect(whole.length).toBeLessThanOrEqual((speech.length - PRINT_SAMPLES) / 256 + 1);
});

test('prints are the same however the sound is cut into pieces', () => {
  const maker = new PrintMaker();
  const prints: number[] = [];
  for (let at = 0, length = 1; at < speech.length; at += length, length = (length * 7) % 5003) {
    prints.push(...maker.push(speech.subarray(at, at + length)));
  }
  expect(prints).toEqual([...whole]);
});

test('a sound from its 512th sample on has the prints from the second on', () => {
  const later = new PrintMaker().push(speech.subarray(512));
  expect([...later.slice(0, 100)]).toEqual([...whole.slice(2, 102)]);
});

test('another gain and some noise turn few bits, other speech turns nearly half of them', () => {
  const again = new PrintMaker().push(encodedAnew(speech, 0.3));
  expect(wrongShare(whole, again)).toBeLessThan(0.15);
  const other = new PrintMaker().push(madeSpeech(2, 10));
  expect(wrongShare(whole, other)).toBeGreaterThan(0.35);
});

test('silence has prints that say nothing, and so has what is below the last bit of a sample', () => {
  expect(new Set(new PrintMaker().push(new Float32Array(9000)))).toEqual(new Set([0]));
  const faint = encodedAnew(new Float32Array(9000), 1, 1 / 2 ** 16);
  expect(new Set(new PrintMaker().push(faint))).toEqual(new Set([0]));
});

test('sound too short for a print has none', () => {
  expect(new PrintMaker().push(speech.subarray(0, PRINT_SAMPLES - 1))).toHaveLength(0);
});
