import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIn, locate, type Hit } from '../../../src/core/search/find.ts';
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

function find(texts: readonly (readonly string[])[], query: string): Hit[] {
  const transcript = new FoldedTranscript(turnsOf(texts));
  const needle = fold(query);
  const hits: number[] = [];
  for (let i = 0; ; i++) {
    const chunk = transcript.chunk(i);
    if (!chunk) break;
    findIn(chunk, needle, transcript, hits);
  }
  return hits.map((offset) => locate(transcript, offset, needle.length));
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
        const folded = fold(textOf(texts, hit));
        expect(folded).toContain(needle);
        // More than what was looked for only where a character folds to several.
        if (!/[ßﬁ½ﻻ…]/.test(textOf(texts, hit))) expect(folded).toBe(needle);
        expect(from.line > before.line || from.at >= before.at).toBe(true);
        before = to;
      }
      const count = needle === '' ? 0 : texts.reduce((sum, one) => sum + tried(one, needle), 0);
      expect(hits).toHaveLength(count);
    }),
    { numRuns: 1000 },
  );
});

test('letters that fold to several make a search no slower', () => {
  const texts = Array.from({ length: 4000 }, (_, i) =>
    Array.from({ length: 5 }, () => `Größe ${i} … und “mehr”`),
  );
  expect(cpuTime(() => expect(find(texts, 'und')).toHaveLength(20_000))).toBeLessThan(5000);
});
