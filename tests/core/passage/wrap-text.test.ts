import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened, wrapText } from '../../../src/core/passage/wrap-text.ts';

/** As wide as its characters are many. */
const measure = (text: string) => [...text].length;
const wrap = (text: string, width: number, language?: string) =>
  wrapText(text, width, measure, language);

test('a text breaks at its spaces', () => {
  expect(wrap('the highlight feels late', 13)).toEqual(['the highlight', 'feels late']);
});

test('a mark stays with its word', () => {
  expect(wrap('late, always late', 5)).toEqual(['late,', 'alway', 's', 'late']);
  expect(wrap('he said (so) “no”', 7)).toEqual(['he said', '(so)', '“no”']);
});

test('a no-break space does not break', () => {
  expect(wrap('quoi\u00a0? non', 6)).toEqual(['quoi\u00a0?', 'non']);
});

test('a word that is too wide is broken', () => {
  expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('Japanese breaks between words, and no row begins with a closing mark', () => {
  const rows = wrap('字幕はいつも声に遅れます。「なぜ」と聞きます。', 6, 'ja');
  expect(rows.join('')).toBe('字幕はいつも声に遅れます。「なぜ」と聞きます。');
  expect(rows.every((row) => row.length <= 6)).toBe(true);
  expect(rows.some((row) => /^[。」、]|「$/.test(row))).toBe(false);
});

test('a letter and its marks are not parted', () => {
  expect(wrap('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 8)).toEqual(['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']);
});

test('no more rows are made than are asked for', () => {
  expect(wrapText('one two three four', 5, measure, 'en', 2)).toEqual(['one', 'two']);
  expect(wrapText('abcdefghij', 4, measure, 'en', 2)).toEqual(['abcd', 'efgh']);
});

test('whatever the text and the width, characters that are seen as one stay whole', () => {
  const cluster = fc.constantFrom(
    '👩‍👩‍👧‍👦',
    '🇩🇪',
    '👍🏽',
    'e\u0301',
    '각'.normalize('NFD'),
    'น้ำ',
    'क्षि',
    'ab ',
    ' ',
    '天',
    '、',
    '\n',
    'שָׁ',
  );
  fc.assert(
    fc.property(
      fc.array(cluster, { maxLength: 30 }),
      fc.integer({ min: 0, max: 12 }),
      (parts, width) => {
        const text = parts.join('');
        const whole = (of: string) =>
          [...new Intl.Segmenter().segment(of)]
            .map(({ segment }) => segment)
            .filter((one) => one.trim());
        expect(wrap(text, width).flatMap(whole)).toEqual(whole(text));
        expect(whole(text).join('')).toContain(
          shortened(text.replaceAll('\n', ' '), width, measure)
            .replace(/…$/, '')
            .replace(/\s/g, ''),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('line breaks of the text stay', () => {
  expect(wrap('one\ntwo', 20)).toEqual(['one', 'two']);
});

test('a tag that is no language costs nothing', () => {
  expect(wrap('one two', 4, 'not a tag!')).toEqual(['one', 'two']);
});

test('nothing but white space is lost', () => {
  const bare = (text: string) => text.replace(/\s/g, '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      expect(bare(wrap(text, width).join(''))).toBe(bare(text));
    }),
  );
});

test('a text that is too wide ends with an ellipsis', () => {
  expect(shortened('The highlight, always', 15, measure)).toBe('The highlight…');
  expect(shortened('short', 15, measure)).toBe('short');
});
