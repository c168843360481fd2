import { expect, test } from 'vitest';
import { wholeWords } from '../../../src/core/passage/whole-words.ts';

/** What is meant by a selection, written in brackets. */
function widened(marked: string): string {
  const text = marked.replace(/[[\]]/g, '');
  const at = { from: marked.indexOf('['), to: marked.indexOf(']') - 1 };
  const cues = [{ start: 0, end: 1, text }];
  const place = (offset: number) => ({ line: 0, offset });
  const { from, to } = wholeWords(cues, place(at.from), place(at.to));
  return text.slice(from.offset, to.offset);
}

test('a selection that starts or ends inside a word is widened to whole words', () => {
  expect(widened('Sold the ri[ght ti]me.')).toBe('right time');
  expect(widened('Sold the r[igh]t time.')).toBe('right');
  expect(widened('В 18[36 го]ду')).toBe('1836 году');
  expect(widened('Two cafe\u0301[s] there')).toBe('cafe\u0301s');
});

test('a selection of whole words, or of what is between them, stays as it is', () => {
  expect(widened('Sold [the right] time.')).toBe('the right');
  expect(widened('Sold the[ right ]time.')).toBe(' right ');
  expect(widened('[Sold the right time.]')).toBe('Sold the right time.');
  expect(widened('A well-[known] time')).toBe('known');
});

test('an apostrophe is within its word, and a quotation mark is not', () => {
  expect(widened('They don’[t know.]')).toBe('don’t know.');
  expect(widened("They don'[t] know.")).toBe("don't");
  expect(widened('It is ‘[ri]ght’ now')).toBe('right');
});

test('scripts in which a part of a run of letters is a word stay as they are', () => {
  expect(widened('時計を[持って]いる')).toBe('持って');
  expect(widened('시[계를] 가지고')).toBe('계를');
  expect(widened('ภาษา[ไทย]ง่าย')).toBe('ไทย');
  expect(widened('新しいiPh[oneを]買う')).toBe('iPhoneを');
});

test('a place in another line is widened in that line', () => {
  const cues = [
    { start: 0, end: 1, text: 'one two' },
    { start: 1, end: 2, text: 'three four' },
  ];
  expect(wholeWords(cues, { line: 0, offset: 5 }, { line: 1, offset: 2 })).toEqual({
    from: { line: 0, offset: 4 },
    to: { line: 1, offset: 5 },
  });
});
