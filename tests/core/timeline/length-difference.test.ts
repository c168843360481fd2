import { expect, test } from 'vitest';
import { lengthDifference } from '../../../src/core/timeline/length-difference.ts';

const line = (start: number, end: number, text = 'And that was all for today.') => ({
  ...{ start, end, text },
});
/** A transcript whose last line ends after so many seconds. */
const saying = (end: number) => [line(0, 4), line(end - 4, end)];

test('music after the last line says nothing', () => {
  const lengths = { recording: 1900, published: 1900, cues: saying(1700) };
  expect(lengthDifference(lengths)).toBeUndefined();
  expect(lengthDifference({ ...lengths, published: undefined })).toBeUndefined();
});

test('a transcript that goes on after the end of the recording does not fit it', () => {
  const lengths = { published: undefined, cues: saying(1800) };
  expect(lengthDifference({ ...lengths, recording: 1770 })).toBe(-30);
  expect(lengthDifference({ ...lengths, recording: 1798.5 })).toBeUndefined();
});

test('a last line of two words that lasts until the next half minute was not said so long', () => {
  // Whisper fills the last of its windows.
  const cues = [line(0, 4), line(1768, 1800, 'Thank you.')];
  expect(lengthDifference({ recording: 1772, published: undefined, cues })).toBeUndefined();
});

test('a recording that is longer than it was published had something put in', () => {
  const cues = saying(1790);
  expect(lengthDifference({ recording: 1830.5, published: 1800.5, cues })).toBe(30);
  expect(lengthDifference({ recording: 1804, published: 1801.5, cues })).toBe(2.5);
  expect(lengthDifference({ recording: 1804, published: 1802.5, cues })).toBeUndefined();
});

test.each([
  ['seconds', 1801, 3, 3.5],
  ['minutes', 1740, 60, 61],
  ['five minutes', 1800, 150, 151],
])(
  'a length that may be rounded to %s is taken for no more than that',
  (_, published, by, more) => {
    const lengths = { published, cues: saying(1700) };
    expect(lengthDifference({ ...lengths, recording: published + by })).toBeUndefined();
    expect(lengthDifference({ ...lengths, recording: published + more })).toBe(more);
  },
);

test('a published length that the transcript contradicts is wrong', () => {
  expect(lengthDifference({ recording: 1830, published: 30, cues: saying(1790) })).toBeUndefined();
  expect(lengthDifference({ recording: 1830, published: 600, cues: saying(590) })).toBeUndefined();
  expect(lengthDifference({ recording: 1700, published: 1800, cues: saying(1690) })).toBe(
    undefined,
  );
});

test('a stream without an end, or nothing to read, says nothing', () => {
  const cues = saying(1790);
  expect(lengthDifference({ recording: Infinity, published: 1800, cues })).toBeUndefined();
  expect(lengthDifference({ recording: Number.NaN, published: 1800, cues })).toBeUndefined();
  expect(lengthDifference({ recording: 1850, published: 1800, cues: [] })).toBeUndefined();
});
