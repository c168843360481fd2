import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weighWords } from '../../../src/core/placed-words/weigh-words.ts';

const wordsOf = (text: string) => weighWords(text).map(({ from, to }) => text.slice(from, to));

describe('weighWords', () => {
  test.each([
    ['a sentence', 'What time is it?', ['What', 'time', 'is', 'it']],
    ['quotes and brackets', '“Well,” she (almost) said.', ['Well', 'she', 'almost', 'said']],
    [
      'what stands within words',
      "don’t rock'n'roll twenty-one",
      ['don’t', "rock'n'roll", 'twenty-one'],
    ],
    [
      'dashes without spaces',
      'the sea—grey and flat…then',
      ['the', 'sea', 'grey', 'and', 'flat', 'then'],
    ],
    ['figures and signs', 'It costs $5 or 20%.', ['It', 'costs', '$5', 'or', '20%']],
    ['marks that nobody says', '♪ – La la – ♪', ['La', 'la']],
    ['Arabic with its vowels', 'كَتَبَ الوَلَدُ، ثُمَّ نامَ.', ['كَتَبَ', 'الوَلَدُ', 'ثُمَّ', 'نامَ']],
    ['Hebrew', 'שלום, עולם!', ['שלום', 'עולם']],
    ['Japanese', '今日は天気がいい。', ['今日', 'は', '天気', 'が', 'いい']],
    ['Thai', 'สวัสดีครับ', ['สวัสดี', 'ครับ']],
    ['two speakers in a cue', '- Yes.\n- No.', ['Yes', 'No']],
    ['nothing', ' … ', []],
  ])('finds the words of %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('a longer word weighs more, and a figure as much as the word that is said for it', () => {
    const [short, long, figure] = weighWords('so astonishing 8').map(({ weight }) => weight);
    expect(long!).toBeGreaterThan(short!);
    expect(figure!).toBeGreaterThan(short!);
  });

  test('vowel signs weigh nothing beside the letters that carry them', () => {
    expect(weighWords('كَتَبَ')[0]!.weight).toBe(weighWords('كتب')[0]!.weight);
  });

  test('the end of a sentence asks for a longer pause than a comma, in every script', () => {
    for (const text of [
      'so, they left. and',
      'נו, הם הלכו. אז',
      'مرحبا، ذهبوا؟ ثم',
      'はい、そう。次',
    ]) {
      const pauses = weighWords(text).map(({ pause }) => pause);
      const asked = pauses.filter((pause) => pause > 0);
      expect(asked).toHaveLength(2);
      expect(asked[1]).toBeGreaterThan(asked[0]!);
    }
  });

  test('a point within a word is no end of a sentence', () => {
    expect(weighWords('version 3.5 of example.org works').map(({ pause }) => pause)).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  test('every letter and figure of any text is in exactly one word, and words are in order', () => {
    const scripts = fc.constantFrom(
      ...['a', 'é', 'Z', '9', ' ', ' ', ',', '.', '—', '“', '\n', 'ش', 'ّ', 'א', '漢', 'か', 'ー'],
      ...['한', 'ไ', 'ท', 'ย', '👋', 'ß', '𝒜', '𠮷', "'", '-', '%', '(', '。', '、', '\u200d'],
    );
    const texts = fc.oneof(
      fc.string({ unit: scripts, maxLength: 40 }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const words = weighWords(text);
        for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
          expect(words.filter(({ from, to }) => from <= index && index < to)).toHaveLength(1);
        }
        words.forEach(({ from, to, weight, pause }, i) => {
          expect(from).toBeGreaterThanOrEqual(words[i - 1]?.to ?? 0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(weight).toBeGreaterThan(0);
          expect(pause).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});
