import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll, locate, nothingYet, type Hit } from '../../../src/core/search/find.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { FoldedTranscript } from '../../../src/core/search/folded-transcript.ts';
import type { Turn } from '../../../src/core/transcript/turns.ts';
import { cpuTime } from '../../support/cpu-time.ts';

/** Turns of lines, a second each. */
function turnsOf(texts: readonly (readonly string[])[]): Turn[] {
  let first = 0;
  return texts.map((lines) => {
    const cues = lines.map((text, i) => ({ start: first + i, end: first + i + 1, text }));
    const turn = { start: first, first, cues };
    first += lines.length;
    return turn;
  });
}

/** All that is found, at once. */
function findNow(texts: readonly (readonly string[])[], query: string, isWhole = false) {
  const transcript = new FoldedTranscript(turnsOf(texts));
  const found = nothingYet();
  const steps = findAll(transcript, query, isWhole, found);
  while (!steps.next().done);
  const hits = found.from.map((from, i) => locate(transcript, from, found.to[i]!));
  return { ...found, hits };
}

/** Hits of a query as it stands: neither single words of it, nor other spellings. */
function find(texts: readonly (readonly string[])[], query: string): Hit[] {
  const { hits, words, nearest } = findNow(texts, query);
  return words || nearest.length > 0 ? [] : hits;
}

/** The original text of a hit, with a space where a line ends. */
function textOf(texts: readonly (readonly string[])[], { from, to }: Hit): string {
  const lines = texts.flat();
  if (from.line === to.line) return lines[from.line]!.slice(from.at, to.at);
  const between = lines.slice(from.line + 1, to.line);
  const [first, last] = [lines[from.line]!.slice(from.at), lines[to.line]!.slice(0, to.at)];
  return [first, ...between, last].join(' ');
}

const found = (texts: readonly (readonly string[])[], query: string) =>
  find(texts, query).map((hit) => textOf(texts, hit));

test('a hit has the place of the original text', () => {
  expect(find([['no'], ['one', 'a  Straße b']], 'STRASSE')).toEqual([
    { from: { line: 2, at: 3 }, to: { line: 2, at: 9 } },
  ]);
});

test('a query may begin in one line and end in the next of the same turn', () => {
  expect(find([['and the', 'tide came']], 'the tide')).toEqual([
    { from: { line: 0, at: 4 }, to: { line: 1, at: 4 } },
  ]);
  expect(found([['我们明', '天见']], '明天')).toEqual(['明 天']);
  expect(found([['one', '', '♪', 'two']], 'one ♪ two')).toEqual(['one  ♪ two']);
});

test('no query goes from one turn to the next', () => {
  expect(find([['and the'], ['tide came']], 'the tide')).toEqual([]);
});

test('half a sharp s or a ligature is found as the whole letter, and once', () => {
  expect(found([['Straße und ﬃ']], 's')).toEqual(['S', 'ß']);
  expect(found([['Straße']], 'stras')).toEqual(['Straß']);
  expect(found([['eﬃcient']], 'f')).toEqual(['ﬃ']);
  expect(found([['ßtßtß']], 'sts')).toEqual(['ßtß']);
});

test('an accent of its own is part of its letter', () => {
  expect(found([['cafe\u0301s']], 'café')).toEqual(['cafe\u0301']);
});

test('a query of white space, or of nothing that is seen, finds nothing', () => {
  expect(find([['a b', 'c']], '  ')).toEqual([]);
  expect(find([['a b', 'c']], '\u00ad')).toEqual([]);
});

test('a long transcript is found to its end, in parts', () => {
  const texts = Array.from({ length: 3000 }, (_, i) => [`this is line ${i}`, 'and the É next']);
  expect(found(texts, '2999 and')).toEqual(['2999 and']);
  expect(find(texts, 'e next')).toHaveLength(3000);
  expect(find(texts, 'e next')[2999]).toEqual({
    from: { line: 5999, at: 8 },
    to: { line: 5999, at: 14 },
  });
});

/** The hits from left to right, by trying every stretch of a turn. */
function tried(lines: readonly string[], needle: string): number {
  const characters = [...lines.join('\n')];
  const folds = (from: number, to: number) =>
    fold(characters.slice(from, to).join('')).includes(needle);
  let count = 0;
  let from = 0;
  for (let to = 1; to <= characters.length; to++) {
    if (!folds(from, to)) continue;
    count++;
    from = to;
  }
  return count;
}

/** Folded, without what a word or a number may be written with or without. */
const loose = (text: string) =>
  fold(text).replace(/(?<=[\p{L}\p{M}\d])[- ](?=[\p{L}\p{M}\d]|$)/gu, '');

const letters = fc.constantFrom(
  ...'aAbé ß ﬁ İ i s — - ’ \u0301 明 天 ก \t'.split(''),
  ...[' ', '″', '½', '٣', '👍', '\u{e0100}', 'ـ', '\u00ad', 'ﻻ', '…'],
);
const line = fc.string({ unit: letters, maxLength: 8 });
const turns = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
const query = fc.string({ unit: letters, minLength: 1, maxLength: 4 });

test('every hit is what was looked for, none overlap, and nothing is missed', () => {
  fc.assert(
    fc.property(turns, query, (texts, looked) => {
      const needle = fold(looked);
      const hits = find(texts, looked);
      let before = { line: -1, at: 0 };
      for (const hit of hits) {
        const { from, to } = hit;
        const folded = loose(textOf(texts, hit));
        expect(folded).toContain(loose(looked));
        // More than what was looked for only where a character folds to several.
        if (!/[ßﬁ½ﻻ…]/.test(textOf(texts, hit))) expect(folded).toBe(loose(looked));
        expect(from.line > before.line || from.at >= before.at).toBe(true);
        before = to;
      }
      // What a word may be written with or without has cases of its own.
      if (/-|\d.*\d{3}/.test(fold(`${looked} ${texts.flat().join(' ')}`))) return;
      const count = needle === '' ? 0 : texts.reduce((sum, one) => sum + tried(one, needle), 0);
      expect(hits).toHaveLength(count);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['1000', 'in 1,000 or 1.000, 1 000 or 1000', ['1,000', '1.000', '1 000', '1000']],
  ['1,000', 'about 1000 of 1\u202f000', ['1000', '1\u202f000']],
  ['1 000', 'about 1000', ['1000']],
  ['1234567', "1'234'567 and 1,234,567", ["1'234'567", '1,234,567']],
  ['12345', '1,234,567', ['1,234,5']],
  ['1000', '10,00 and 1,0000', []],
  ['100', 'the 1,00 and 1,000', []],
  ['cooperate', 'to co-operate, to co\u00adoperate', ['co-operate', 'co\u00adoperate']],
  ['co-operate', 'to cooperate, to co operate', ['cooperate', 'co operate']],
  ['well known', 'a well-known coast', ['well-known']],
  ['well-', 'a well', ['well']],
  ['a.b*', 'a.b* axb', ['a.b*']],
])('“%s” in “%s” finds %j', (query, text, expected) => {
  expect(found([[text]], query)).toEqual(expected);
});

test('whole words are neither parts of words nor of numbers, and a script without spaces has none', () => {
  const whole = (text: string, query: string) =>
    findNow([[text]], query, true).hits.map((hit) => textOf([[text]], hit));
  expect(whole('The grandmother, the other; lathe', 'the')).toEqual(['The', 'the']);
  expect(whole('été et étés', 'été')).toEqual(['été']);
  expect(whole('1,000 and 1.5, 21 and 1', '1')).toEqual(['1']);
  expect(whole('今天明天见', '明天')).toEqual(['明天']);
  expect(whole('so (the', '(the')).toEqual(['(the']);
});

test('where a phrase is nowhere, lines are found that have all words in any order, by their beginnings', () => {
  const texts = [['the lighthouse on the harbour wall', 'a wall'], ['Wall, light, harbours']];
  const { hits, words, nearest } = findNow(texts, 'harbour wall light');
  expect([words, nearest]).toEqual([[0, 3], []]);
  expect(hits.map((hit) => [hit.from.line, textOf(texts, hit)])).toEqual([
    ...[
      [0, 'light'],
      [0, 'harbour'],
      [0, 'wall'],
    ],
    ...[
      [2, 'Wall'],
      [2, 'light'],
      [2, 'harbour'],
    ],
  ]);
  expect(findNow(texts, 'harbour wall light', true).hits).toEqual([]);
});

test('numbers typed side by side are those, or one number that is grouped', () => {
  const all = (text: string, query: string) =>
    findNow([[text]], query).hits.map((hit) => textOf([[text]], hit));
  expect(all('747 737, 747737', '747 737')).toEqual(['747 737', '747737']);
  expect(all('a 737 and a 747', '747 737')).toEqual(['737', '747']);
  expect(all('a 737 flies, as a 747', '747 737 flies')).toEqual(['737', 'flies', '747']);
  expect(all('boats, all 1,000', 'all 1 000 boats')).toEqual(['boats', 'all', '1,000']);
});

test('two lines of a turn have all words together where no line alone has them', () => {
  const texts = [['the harbour', 'wall of stone', 'a harbour'], ['wall']];
  const { hits, words } = findNow(texts, 'stone harbour');
  expect(words).toEqual([0]);
  expect(hits.map(({ from }) => from)).toEqual([
    { line: 0, at: 4 },
    { line: 1, at: 8 },
  ]);
  expect(findNow([['the harbour'], ['wall of stone']], 'stone harbour').hits).toEqual([]);
});

test('a short word counts in any order as a whole one only', () => {
  const texts = [['another harbour', 'harbour of a wall']];
  expect(findNow(texts, 'wall a harbour').hits.map(({ from }) => from.line)).toEqual([1, 1, 1]);
});

test('what is nowhere is looked for by its nearest spellings, which are told', () => {
  const texts = [['the lighthouse was dark', 'light houses, the harbour wall'], ['way, was, was']];
  const lone = findNow(texts, 'lighthose');
  expect(lone.nearest).toEqual(['lighthouse']);
  expect(lone.hits.map(({ from }) => from)).toEqual([{ line: 0, at: 4 }]);
  expect(findNow(texts, 'wan').nearest).toEqual(['was', 'way']);
  const several = findNow(texts, 'walls harbor');
  expect([several.nearest, several.words]).toEqual([['wall harbour'], [0]]);
});

test('what is said elsewhere has no other spelling, nor have numbers and words that nothing is near', () => {
  const texts = [['in 1944, the tide'], ['the harbour']];
  expect(findNow(texts, 'tide harbour')).toMatchObject({ hits: [], nearest: [] });
  expect(findNow(texts, '1945')).toMatchObject({ hits: [], nearest: [] });
  expect(findNow(texts, 'xylophone tide')).toMatchObject({ hits: [], nearest: [] });
});

test('letters that fold to several make a search no slower', () => {
  const texts = Array.from({ length: 4000 }, (_, i) =>
    Array.from({ length: 5 }, () => `Größe ${i} … und “mehr”`),
  );
  expect(cpuTime(() => expect(find(texts, 'und')).toHaveLength(20_000))).toBeLessThan(5000);
});
