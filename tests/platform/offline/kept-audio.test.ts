import { expect, test } from 'vitest';
import { answerWith, keptPath } from '../../../src/platform/offline/kept-audio.ts';

const file = new Blob(['0123456789']);

async function answer(range: string | null) {
  const response = answerWith(file, 'audio/mpeg', range);
  const { status, headers } = response;
  return {
    status,
    text: await response.text(),
    range: headers.get('content-range'),
    length: headers.get('content-length'),
  };
}

test.each([
  [null, { status: 200, text: '0123456789', range: null, length: '10' }],
  ['bytes=0-', { status: 206, text: '0123456789', range: 'bytes 0-9/10', length: '10' }],
  ['bytes=2-5', { status: 206, text: '2345', range: 'bytes 2-5/10', length: '4' }],
  ['bytes=-3', { status: 206, text: '789', range: 'bytes 7-9/10', length: '3' }],
  ['bytes=10-', { status: 416, text: '', range: 'bytes */10', length: null }],
])('of a kept recording %s is answered', async (range, expected) => {
  expect(await answer(range)).toEqual(expected);
});

test('the address of a recording names its type', () => {
  expect(keptPath('1-a', 'audio/mpeg')).toBe('~kept/1-a?type=audio%2Fmpeg');
});
