import { afterEach, expect, test, vi } from 'vitest';
import { EndCheck, mediaFailure } from '../../../src/platform/audio/media-failure.ts';

afterEach(() => void vi.useRealTimers());

const codes = {
  MEDIA_ERR_ABORTED: 1,
  MEDIA_ERR_NETWORK: 2,
  MEDIA_ERR_DECODE: 3,
  MEDIA_ERR_SRC_NOT_SUPPORTED: 4,
} as const;
const error = (name: keyof typeof codes, message = ''): MediaError => ({
  ...codes,
  code: codes[name],
  message,
});

test.each([
  ['MEDIA_ERR_NETWORK', '', 'unreachable'],
  ['MEDIA_ERR_SRC_NOT_SUPPORTED', '404: Not Found', 'unreachable'],
  ['MEDIA_ERR_SRC_NOT_SUPPORTED', 'MEDIA_ELEMENT_ERROR: Format error', 'unreachable'],
  ['MEDIA_ERR_SRC_NOT_SUPPORTED', 'DEMUXER_ERROR_COULD_NOT_OPEN', 'unplayable'],
  ['MEDIA_ERR_DECODE', '', 'damaged'],
  ['MEDIA_ERR_NETWORK', 'PIPELINE_ERROR_READ: demuxer seek failed', 'damaged'],
] as const)('%s with "%s" before the metadata is %s', (name, message, code) => {
  expect(mediaFailure(error(name, message), false)).toEqual({ code });
});

test('audio that was ready and then cannot be decoded further is damaged', () => {
  expect(mediaFailure(error('MEDIA_ERR_SRC_NOT_SUPPORTED'), true)).toEqual({ code: 'damaged' });
});

test('a missing sound device is no failure of the audio', () => {
  const silent = error('MEDIA_ERR_DECODE', 'OnMediaSinkAudioError');
  expect(mediaFailure(silent, true)).toBeUndefined();
});

/** An element of 100 seconds that says that it has ended, and how far it was heard before. */
function ended(heard: number, playbackRate: number) {
  const check = new EndCheck({ ended: true, duration: 100, playbackRate } as HTMLMediaElement);
  check.reached(heard);
  return check;
}

test('an end that playing cannot have reached yet is a truncated file', () => {
  expect(ended(50, 1).failure).toEqual({ code: 'damaged' });
  expect(ended(99.8, 1).failure).toBeUndefined();
});

test('what has played since the last known place counts, at the current rate', () => {
  vi.useFakeTimers();
  const check = ended(50, 2);
  vi.advanceTimersByTime(10_000);
  expect(check.failure).toEqual({ code: 'damaged' });
  vi.advanceTimersByTime(15_000);
  expect(check.failure).toBeUndefined();
});
