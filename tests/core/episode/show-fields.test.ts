import { expect, test } from 'vitest';
import { FieldReader } from '../../../src/core/episode/show-fields.ts';

test('an address of white space is none, not the show itself', () => {
  const read = new FieldReader('https://pod.example/show.json');
  const missing = [undefined, null, '', ' ', '\n'].map((value) =>
    read.address(value, { of: 'audio', episode: 1 }),
  );
  expect(missing).toEqual(missing.map(() => undefined));
  expect(read.diagnostics).toEqual([]);
});

test.each([
  ['2026-05-01', '2026-05-01'],
  ['2026-05', '2026-05'],
  ['2024-02-29T23:30:00-05:00', '2024-02-29T23:30:00-05:00'],
  ['Fri, 01 May 2026 10:00:00 GMT', '2026-05-01T10:00:00.000Z'],
  // Chromium takes it for the third of March, Firefox for no date.
  ['2026-02-31', undefined],
  ['2025-02-29T10:00:00Z', undefined],
  ['soon', undefined],
])('the date %s is read as %s', (value, date) => {
  expect(new FieldReader('https://pod.example/show.json').date(value)).toBe(date);
});
