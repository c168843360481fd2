import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldMap } from '../../../src/core/text/fold-map.ts';
import { fold } from '../../../src/core/text/fold.ts';

describe('two texts that a reader takes for the same fold to the same', () => {
  test.each([
    ['case', 'The TIDE', 'the tide'],
    ['accents', 'Crème brûlée, naïve São', 'creme brulee, naive sao'],
    ['accents as characters of their own', 'cre\u0300me', 'creme'],
    ['width', 'ＡＢＣ　１２３', 'abc 123'],
    ['half-width kana', 'ｶﾞｷﾞ', 'ガギ'],
    ['Korean in parts', '가각'.normalize('NFD'), '가각'],
    ['sharp s', 'STRASSE Straße STRAẞE', 'strasse strasse strasse'],
    ['Turkish i', 'İstanbul ISPARTA ısparta', 'istanbul isparta isparta'],
    ['ligatures', 'ﬁnd eﬃcient ŒUVRE æon', 'find efficient oeuvre aeon'],
    ['final sigma', 'ΛΌΓΟΣ λόγος', 'λογοσ λογοσ'],
    ['quotes', '‘a’ “b” „c‟ «d» it´s', `'a' "b" "c" "d" it's`],
    ['dashes', 'a-b a‐b a‑b a–b a—b a−b', 'a-b a-b a-b a-b a-b a-b'],
    ['white space', '  a\n\t b\u00a0c ', 'a b c'],
    ['what is not seen', 'co\u00adoperate\u200b \u200eok\ufeff', 'cooperate ok'],
    ['space between letters that need none', '明天 天气\n很好', '明天天气很好'],
    ['Arabic with its vowels', 'كِتَاب أحمد', 'كتاب احمد'],
    ['letters with strokes', 'Łódź Ørsted đ', 'lodz orsted d'],
    ['an ellipsis', 'so… yes', 'so... yes'],
    ['primes', '6′ 5″ ‶a', `6' 5" "a`],
    ['Hebrew with its points and marks', 'שָׁלוֹם צה״ל ג׳ירפה בית־ספר', `שלום צה"ל ג'ירפה בית-ספר`],
    ['Arabic, drawn out and joined', 'كـــتاب ٱلله ﻛﺘﺎﺏ کتابی', 'كتاب الله كتاب كتابي'],
    ['digits of Arabic and Persian', '٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789'],
    ['wave dashes', '3〜4 ３～４', '3~4 3~4'],
    ['variants of ideographs and of flags', '葛\u{e0100}城 🏴\u{e0067}\u{e007f}', '葛城 🏴'],
    ['emoji in colour or not', '❤️ 1️⃣', '❤ 1'],
    ['fractions', '½', '1/2'],
    ['Thai am in one or two', 'น\u0e49ำ', 'น\u0e49\u0e4dา'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

test('what tells words apart stays: kana with and without voice, vowel signs, a space between words', () => {
  expect(fold('か')).not.toBe(fold('が'));
  expect(fold('कि')).not.toBe(fold('क'));
  expect(fold('a b')).not.toBe(fold('ab'));
});

test.each([
  ['Straße', 'strasse', [0, 1, 2, 3, 4, 4, 5]],
  ['cre\u0300me', 'creme', [0, 1, 2, 4, 5]],
  ['a \n b', 'a b', [0, 1, 4]],
  ['ﬃ x', 'ffi x', [0, 0, 0, 1, 2]],
  ['明 天', '明天', [0, 2]],
  ['👍 É', '👍 e', [0, 0, 2, 3]],
])('each part of “%s” is mapped to where it was', (text, folded, from) => {
  const map = foldMap(text);
  expect(map.text).toBe(folded);
  expect(map.from).toEqual(from);
});

const strange = fc.string({
  unit: fc.constantFrom(
    ...'aZ ß ﬃ \u0301é İ か ガ ﾞ ｶ 가 ᅡ ᆨ ㄱ ㅏ क ि ์ ก 天 \u3000 \n ’ — ¨ ´ \u00ad \u200d 👨 𝐀 Σ ς ﷺ \ud83d \u0345 ŉ ″ 〜 ½ ٣ ״ \u{e0100} \u{e0067} ำ ٱ ـ'.split(
      / (?! )/,
    ),
    ' ',
  ),
});

test('a text folds as its map says, whatever it holds', () => {
  fc.assert(
    fc.property(fc.oneof(strange, fc.string({ unit: 'binary' })), (text) => {
      const { text: folded, from, to } = foldMap(text);
      expect(folded).toBe(fold(text));
      expect(from).toHaveLength(folded.length);
      expect(to).toHaveLength(folded.length);
      for (let i = 0; i < folded.length; i++) {
        expect(from[i]).toBeLessThan(to[i]!);
        if (i > 0) expect(from[i]).toBeGreaterThanOrEqual(from[i - 1]!);
        if (i > 0 && from[i] !== from[i - 1]) expect(from[i]).toBeGreaterThanOrEqual(to[i - 1]!);
      }
      expect(fold(folded)).toBe(folded);
    }),
    { numRuns: 2000 },
  );
});
