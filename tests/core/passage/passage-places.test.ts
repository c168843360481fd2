import { expect, test } from 'vitest';
import { passagePlaces, wholeWords } from '../../../src/core/passage/passage-places.ts';

const words = [
  { start: 10, end: 10.4, from: 0, to: 3 },
  { start: 10.5, end: 10.9, from: 4, to: 7 },
  { start: 11.5, end: 12, from: 8, to: 13 },
];
const cues = [
  { start: 5, end: 9, text: 'Before.' },
  { start: 10, end: 12, text: 'One two three', words },
  { start: 12, end: 14, text: 'Four.' },
];
const places = (start: number, end: number) =>
  passagePlaces(cues, { start, end }).map(({ line, from, to }) => [line, from, to]);

test('lines without words are marked whole', () => {
  expect(places(12.5, 13)).toEqual([[2, 0, 5]]);
});

test('a line that ends before the passage, or starts where it ends, is not part of it', () => {
  expect(places(9.5, 12)).toEqual([[1, 0, 13]]);
});

test('a line is not marked for a touch', () => {
  expect(places(8.9, 14)).toEqual([
    [1, 0, 13],
    [2, 0, 5],
  ]);
  expect(places(10, 12.1)).toEqual([[1, 0, 13]]);
});

test('a passage as short as a touch marks the line that it is in', () => {
  expect(places(13, 13.1)).toEqual([[2, 0, 5]]);
});

test('words are marked where their times are known', () => {
  expect(places(10.5, 10.9)).toEqual([[1, 4, 7]]);
  expect(places(10.5, 14)).toEqual([
    [1, 4, 13],
    [2, 0, 5],
  ]);
});

test('a word is not marked for a touch', () => {
  expect(places(10.35, 11.55)).toEqual([[1, 4, 7]]);
});

test('a start that was rounded down to a thousandth is that of its line', () => {
  expect(places(11.9995, 14)).toEqual([[2, 0, 5]]);
});

test('a line that was over before is not marked among those that overlap', () => {
  const talk = [
    { start: 0, end: 20, text: 'A long one.' },
    { start: 1, end: 2, text: 'Yes.' },
    { start: 3, end: 10, text: 'Another.' },
  ];
  const found = passagePlaces(talk, { start: 5, end: 8 });
  expect(found.map(({ line }) => line)).toEqual([0, 2]);
});

test('a line to which its file gives no length is marked as long as its text takes', () => {
  const found = passagePlaces([{ start: 5, end: 5, text: 'Said.' }], { start: 4, end: 6 });
  expect(found).toEqual([{ line: 0, from: 0, to: 5 }]);
});

test('in silence, beyond the last line and without lines nothing is marked', () => {
  expect(places(9.2, 9.8)).toEqual([]);
  expect(places(90, 95)).toEqual([]);
  expect(passagePlaces([], { start: 1, end: 2 })).toEqual([]);
});

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
