import { expect, test } from 'vitest';
import { previewAt } from '../../../src/ui/player/scrubber-preview.ts';

const chapters = [
  { start: 5, title: 'One' },
  { start: 30, title: 'Two' },
];
const cues = [
  { start: 10, end: 12, text: 'Hello there.' },
  { start: 40, end: 50, text: `${'many words '.repeat(30)}end` },
];

test('a place is in the chapter that started last', () => {
  const titles = [4, 5, 20, 30].map((time) => previewAt(time, [], chapters).chapter);
  expect(titles).toEqual([undefined, 'One', 'One', 'Two']);
});

test('a place has its time, its chapter and its words', () => {
  expect(previewAt(11, cues, chapters)).toEqual({
    ...{ time: 11, chapter: 'One', words: 'Hello there.' },
  });
});

test('a place has no words long after a line is over, nor before the first', () => {
  expect(previewAt(16.9, cues, []).words).toBe('Hello there.');
  expect(previewAt(17, cues, [])).toEqual({ time: 17 });
  expect(previewAt(3, cues, [])).toEqual({ time: 3 });
});

test('many words are cut between two', () => {
  const { words = '' } = previewAt(45, cues, []);
  expect(words.length).toBeLessThanOrEqual(111);
  expect(words).toMatch(/^many words.*(many|words)…$/);
});

test('one endless word is cut all the same', () => {
  const endless = [{ start: 0, end: 9, text: 'あ'.repeat(5000) }];
  expect(previewAt(1, endless, []).words).toHaveLength(111);
});
