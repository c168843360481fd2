import { expect, test } from 'vitest';
import {
  FACES,
  isLook,
  MEASURES,
  nameOf,
  NORMAL_SIZE,
  sizeIndex,
  SIZES,
} from '../../src/state/looks.ts';

test('what is set is found by its value', () => {
  expect(nameOf(MEASURES, '80')).toBe('wide');
  expect(nameOf(FACES, FACES.serif)).toBe('serif');
  expect(SIZES.map((size) => sizeIndex(String(size)))).toEqual(SIZES.map((_, i) => i));
});

test('what is not set, or not known any more, is normal', () => {
  expect([undefined, '', '3000'].map((value) => nameOf(MEASURES, value))).toEqual([
    ...['normal', 'normal', 'normal'],
  ]);
  expect(sizeIndex(undefined)).toBe(NORMAL_SIZE);
  expect(SIZES[sizeIndex('17')]).toBe(1);
});

test('a property or a value that nobody can choose is no look', () => {
  expect(isLook('--face', FACES.serif)).toBe(true);
  expect(isLook('--measure', '')).toBe(true);
  for (const [name, value] of [
    ['--face', 'url(https://a.example/x)'],
    ['--measure', 80],
    ['--paper', '#000'],
    ['constructor', ''],
  ] as const)
    expect(isLook(name, value)).toBe(false);
});
