import { expect, test } from 'vitest';
import { shortHash } from '../../../src/core/short-hash.ts';

test('a name is the same every time, and stays as it was in earlier versions', () => {
  expect(shortHash('https://pod.example/a.mp3')).toBe('1rlkw480tv0eh');
  expect(shortHash('')).toMatch(/^[0-9a-z]{13}$/);
});

test('a hundred thousand addresses have as many names', () => {
  const names = Array.from({ length: 100_000 }, (_, i) =>
    shortHash(`https://pod.example/${i}.mp3`),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('bytes have the same name wherever it is made: that of the letters with their numbers', () => {
  expect(shortHash(new Uint8Array([0x41, 0x80, 0x9f, 0xff]))).toBe(shortHash('A\x80\x9f\xff'));
});
