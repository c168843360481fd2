import { expect, test } from 'vitest';
import { byteRange, wholeSize } from '../../src/core/byte-range.ts';

test.each([
  [undefined, undefined],
  ['bytes=0-', { first: 0, last: 9 }],
  ['bytes=2-5', { first: 2, last: 5 }],
  ['bytes=2-99', { first: 2, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-99', { first: 0, last: 9 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=5-2', undefined],
  ['bytes=0-1,4-5', undefined],
  ['lines=0-1', undefined],
])('of 10 bytes the range %s is %o', (header, expected) => {
  expect(byteRange(header, 10)).toEqual(expected);
});

test('the size of the whole is behind the slash of a Content-Range', () => {
  expect(wholeSize('bytes 0-11/2345')).toBe(2345);
  for (const header of ['bytes 0-11/*', '', null]) expect(wholeSize(header)).toBeUndefined();
});
