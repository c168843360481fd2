import { cpuTime } from '../../../support/cpu-time.ts';
import { expect, test } from 'vitest';
import { joinWords } from '../../../../src/core/transcript/finish/join-words.ts';
import type { Token } from '../../../../src/core/transcript/finish/token.ts';

/** Words half a second long, one after the other. */
const said = (texts: readonly string[], from = 0): Token[] =>
  texts.map((text, i) => ({ text, start: from + i / 2, end: from + i / 2 + 0.4 }));
const texts = (tokens: readonly Token[]) => joinWords(tokens).map(({ text }) => text);

test('words become a line that keeps their times and places', () => {
  expect(joinWords(said(['Good', 'evening.']))).toEqual([
    {
      start: 0,
      end: 0.9,
      text: 'Good evening.',
      words: [
        { start: 0, end: 0.4, from: 0, to: 4 },
        { start: 0.5, end: 0.9, from: 5, to: 13 },
      ],
    },
  ]);
});

test('every word stands where it says', () => {
  const words = 'The sea , they say , is never the same twice ; and yet we come back to it .'.split(
    ' ',
  );
  for (const { text, words: reposition } of joinWords(said(words))) {
    for (const { from, to } of reposition ?? [])
      expect(text.slice(from, to)).not.toMatch(/^\s|\s$|^$/);
  }
});

test('a mark without a time belongs to the word before it', () => {
  const [line] = joinWords([
    ...said(['Well']),
    { text: ',' },
    ...said(['yes'], 0.5),
    { text: '.' },
  ]);
  expect(line).toMatchObject({ text: 'Well, yes.', end: 0.9 });
  expect(line?.words?.map(({ from, to }) => [from, to])).toEqual([
    [0, 5],
    [6, 10],
  ]);
});

test('spaces that a file writes itself are kept as they are', () => {
  expect(texts(said([' A', ' well', '-known', ' story', ' isn', "'t"]))).toEqual([
    "A well-known story isn't",
  ]);
  expect(texts(said(['Hi', ',', ' ', 'you', ' ', 'there']))).toEqual(['Hi, you there']);
  expect(texts(said(['one ', 'two ', 'three']))).toEqual(['one two three']);
});

test('Chinese and Japanese words are joined without spaces', () => {
  expect(texts(said(['今日', 'は', '、', '天気', 'が', 'いい', '。']))).toEqual([
    '今日は、天気がいい。',
  ]);
  expect(texts(said(['我', '用', 'iPhone', '手机']))).toEqual(['我用iPhone手机']);
  expect(texts(said(['안녕', '하세요']))).toEqual(['안녕 하세요']);
});

test('a new speaker starts a new line', () => {
  const tokens = said(['Hi', 'there', 'Hello']).map((token, i) => ({
    ...token,
    speaker: i < 2 ? 'Ann' : 'Bo',
  }));
  expect(joinWords(tokens)).toMatchObject([
    { text: 'Hi there', speaker: 'Ann' },
    { text: 'Hello', speaker: 'Bo' },
  ]);
});

test('a long silence starts a new line', () => {
  expect(texts([...said(['so']), ...said(['anyway'], 3)])).toEqual(['so', 'anyway']);
});

test('lines end with sentences and stay within 80 characters', () => {
  const text =
    'It was late when we came to the harbour, and nobody was there to take the ropes from us. ' +
    'We waited. Then Mr. Hale came down the steps with a lamp in one hand and a letter in the other.';
  expect(texts(said(text.split(' ')))).toEqual([
    'It was late when we came to the harbour,',
    'and nobody was there to take the ropes from us.',
    'We waited. Then Mr. Hale came down the steps with a lamp in one hand and a',
    'letter in the other.',
  ]);
});

test('words without ends end with the next one, or as soon as they can have been said', () => {
  const [line] = joinWords([
    { text: 'one', start: 1 },
    { text: 'two', start: 1.25 },
  ]);
  expect(line).toMatchObject({ start: 1, words: [{ end: 1.25 }, { start: 1.25, end: 1.85 }] });
});

test('a word without a time stays in the text', () => {
  const [line] = joinWords([...said(['In']), { text: '2014' }, ...said(['we'], 1)]);
  expect(line?.text).toBe('In 2014 we');
  expect(line?.words).toHaveLength(2);
});

test('nothing but white space gives no line', () => {
  expect(joinWords([{ text: ' ' }, { text: '' }])).toEqual([]);
});

test('a hundred thousand words are joined in a moment', () => {
  const tokens = said(Array.from({ length: 100_000 }, (_, i) => `word${i % 97 === 0 ? '.' : ''}`));
  expect(cpuTime(() => joinWords(tokens))).toBeLessThan(2000);
});
