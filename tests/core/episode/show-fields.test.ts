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
