import { expect, test } from 'vitest';
import { isHardlyTranscript, lengthsFit, namesFit } from '../../../src/core/episode/file-doubts.ts';

const line = (text: string, start = 0) => ({ start, end: start + 1, text });

test('one short line without times is hardly a transcript', () => {
  expect(isHardlyTranscript({ cues: [line('abc123')], untimed: true })).toBe(true);
});

test.each([
  ['it has a time', { cues: [line('abc123')] }],
  ['it has lines', { cues: [line('abc'), line('def')], untimed: true as const }],
  ['it has a paragraph', { cues: [line('word '.repeat(60))], untimed: true as const }],
])('a text is a transcript where %s', (_, text) => {
  expect(isHardlyTranscript(text)).toBe(false);
});

test.each([
  ['talk.mp3', 'talk.de.vtt'],
  ['Ep012 - The Ferry.mp3', 'the_ferry.srt'],
  ['2024-03-07.m4a', 'meeting 2024.vtt'],
  ['show-007-final.mp3', 'transcript 7.srt'],
  ['recording.mp3', 'ferry.vtt'],
  ['ferry.mp3', 'transcript.vtt'],
])('the names %s and %s fit', (audio, transcript) => {
  expect(namesFit(audio, transcript)).toBe(true);
});

test.each([
  ['ferry.mp3', 'harbour.vtt'],
  ['episode 12.mp3', 'episode 13.vtt'],
])('the names %s and %s do not fit', (audio, transcript) => {
  expect(namesFit(audio, transcript)).toBe(false);
});

test('a transcript that ends with its recording, or with music after it, fits', () => {
  expect(lengthsFit({ cues: [line('a'), line('b', 595)] }, 600)).toBe(true);
  expect(lengthsFit({ cues: [line('a'), line('b', 400)] }, 600)).toBe(true);
});

test('a transcript that goes on after its recording, or ends in its middle, does not fit', () => {
  expect(lengthsFit({ cues: [line('a'), line('b', 640)] }, 600)).toBe(false);
  expect(lengthsFit({ cues: [line('a'), line('b', 200)] }, 600)).toBe(false);
});

test('lengths that nobody knows fit', () => {
  expect(lengthsFit({ cues: [line('a', 640)] }, NaN)).toBe(true);
  expect(lengthsFit({ cues: [] }, 600)).toBe(true);
});

test('a text without times fits where it holds about as much as can be said meanwhile', () => {
  const text = (letters: number) => ({
    cues: [line('word '.repeat(letters / 5))],
    untimed: true as const,
  });
  expect(lengthsFit(text(9000), 600)).toBe(true);
  expect(lengthsFit(text(400), 600)).toBe(false);
  expect(lengthsFit(text(90_000), 600)).toBe(false);
});
