import { expect, test } from 'vitest';
import { shortHash } from '../../../src/core/episode/episode-ids.ts';

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
