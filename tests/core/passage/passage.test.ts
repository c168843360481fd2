import { describe, expect, test } from 'vitest';
import {
  passageLink,
  passageOf,
  passageText,
  speakersOf,
} from '../../../src/core/passage/passage.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';
import { toTurns } from '../../../src/core/transcript/turns.ts';

const cues: Cue[] = [
  { start: 0, end: 2, text: 'So you press play,', speaker: 'Mara' },
  { start: 2, end: 4, text: 'you read along.', speaker: 'Mara' },
  { start: 4, end: 6, text: 'You are not.', speaker: 'Teo' },
  { start: 6, end: 8, text: 'The end.', speaker: 'Mara' },
];
type Place = readonly [line: number, offset: number];
const between = ([line, offset]: Place, [toLine, to]: Place, of: readonly Cue[] = cues) =>
  passageOf(of, toTurns(of), { line, offset }, { line: toLine, offset: to });

test('a part of a line has its words and the times of the line', () => {
  expect(between([1, 4], [1, 8])).toEqual({
    ...{ start: 2, end: 4, first: 1, last: 1 },
    parts: [{ speaker: 'Mara', text: 'read' }],
  });
});

test('lines of one turn are one text, turns are parts', () => {
  const passage = between([0, 7], [2, 7])!;
  expect(passage.parts).toEqual([
    { speaker: 'Mara', text: 'press play, you read along.' },
    { speaker: 'Teo', text: 'You are' },
  ]);
  expect(passage).toMatchObject({ start: 0, end: 6 });
  expect(speakersOf(passage)).toEqual(['Mara', 'Teo']);
});

test('who speaks twice is named once', () => {
  expect(speakersOf(between([0, 0], [3, 8])!)).toEqual(['Mara', 'Teo']);
});

test('a line of which nothing is selected does not count', () => {
  expect(between([0, 18], [2, 0])).toMatchObject({ first: 1, last: 1, start: 2, end: 4 });
});

test('nothing, or white space alone, is no passage', () => {
  expect(between([1, 3], [1, 4])).toBeUndefined();
  expect(between([1, 3], [1, 3])).toBeUndefined();
  expect(between([2, 0], [1, 0])).toBeUndefined();
  expect(between([9, 0], [9, 4])).toBeUndefined();
});

test('an offset past the end of the text is its end', () => {
  expect(between([3, 4], [3, 99])?.parts[0]?.text).toBe('end.');
});

test('a transcript without speakers has parts without', () => {
  expect(between([0, 0], [0, 5], [{ start: 1, end: 2, text: 'Hello there' }])?.parts).toEqual([
    { text: 'Hello' },
  ]);
});

test('lines of Japanese are joined without a space', () => {
  const lines = [
    { start: 0, end: 1, text: '字幕は' },
    { start: 1, end: 2, text: '声に遅れます。' },
  ];
  expect(between([0, 0], [1, 9], lines)?.parts[0]?.text).toBe('字幕は声に遅れます。');
});

describe('where the times of words are known', () => {
  const words = [
    { start: 10, end: 10.4, from: 0, to: 3 },
    { start: 10.5, end: 10.9, from: 4, to: 7 },
    { start: 11.5, end: 12.25, from: 8, to: 13 },
  ];
  const timed: Cue[] = [
    { start: 9.9, end: 12.5, text: 'One two three', words },
    { start: 12.5, end: 14, text: 'Four.' },
  ];

  test('the passage has the times of its words', () => {
    expect(between([0, 4], [0, 7], timed)).toMatchObject({ start: 10.5, end: 10.9 });
  });

  test('a word of which a part is selected is said whole', () => {
    expect(between([0, 5], [0, 9], timed)).toMatchObject({ start: 10.5, end: 12.25 });
  });

  test('a whole line has its own times', () => {
    expect(between([0, 0], [0, 13], timed)).toMatchObject({ start: 9.9, end: 12.5 });
  });

  test('it may begin at a word and end with a line', () => {
    expect(between([0, 8], [1, 5], timed)).toMatchObject({ start: 11.5, end: 14 });
  });
});

test('a line that ends after a later one keeps the passage open', () => {
  const overlapping = [
    { start: 0, end: 9, text: 'Long' },
    { start: 1, end: 2, text: 'Short' },
  ];
  expect(between([0, 0], [1, 5], overlapping)).toMatchObject({ start: 0, end: 9 });
});

const spoken = { start: 0, end: 9, first: 0, last: 4 };

test('turns of one speaker are lines without a name', () => {
  const parts = [
    { speaker: 'Mara', text: 'One.' },
    { speaker: 'Mara', text: 'Two.' },
  ];
  expect(passageText({ ...spoken, parts })).toBe('One.\nTwo.');
});

test('where several speak, the name stands where the speaker changes', () => {
  const parts = [
    { speaker: 'Mara', text: 'One.' },
    { speaker: 'Mara', text: 'Two.' },
    { speaker: 'Teo', text: 'Three.' },
    { text: 'Music' },
    { speaker: 'Teo', text: 'Four.' },
  ];
  expect(passageText({ ...spoken, parts })).toBe(
    'Mara: One.\nTwo.\nTeo: Three.\nMusic\nTeo: Four.',
  );
});

const at = { start: 83.5, end: 97, parts: [] };
const page = 'https://pod.example/listen/';

test('a link to a passage of a pair is its address with the times', () => {
  expect(passageLink(`${page}?audio=a.mp3&transcript=a.vtt#t=3`, { id: 'pair-1' }, at)).toBe(
    `${page}?audio=a.mp3&transcript=a.vtt#t=83.5,97`,
  );
});

test('an episode of a show is named, for the first of the list may be another one tomorrow', () => {
  expect(passageLink(page, { id: 'the-moon' }, at)).toBe(`${page}?episode=the-moon#t=83.5,97`);
  expect(passageLink(`${page}?show=s.json&episode=gone`, { id: 'the-moon' }, at)).toBe(
    `${page}?show=s.json&episode=the-moon#t=83.5,97`,
  );
});

test('an id of a feed that is an address stays readable', () => {
  expect(passageLink(`${page}?feed=https://f.example/rss`, { id: 'https://f.example/1' }, at)).toBe(
    `${page}?feed=https://f.example/rss&episode=https://f.example/1#t=83.5,97`,
  );
});

test('own files have no link that others could open', () => {
  expect(passageLink(`${page}?episode=local-123`, { id: 'local-123' }, at)).toBeUndefined();
  expect(passageLink(page, { id: 'local-123' }, at)).toBeUndefined();
  expect(
    passageLink(`${page}?audio=blob:https://pod.example/1`, { id: 'pair-1' }, at),
  ).toBeUndefined();
});

test('a passage of an episode that has a page of its own is linked there, with its words', () => {
  const page = 'https://pod.example/ebb/';
  const link = passageLink(
    'https://pod.example/moon/',
    { id: 'ebb', page },
    {
      ...{ start: 1, end: 2, parts: [{ text: 'One, two.' }, { text: 'Three.' }] },
    },
  );
  expect(link).toBe('https://pod.example/ebb/#t=1,2&said=One%2C+two.+Three.');
});
