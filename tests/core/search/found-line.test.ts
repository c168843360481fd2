import { expect, test } from 'vitest';
import { foundLine } from '../../../src/core/search/found-line.ts';

const hit = (line: number, from: number, to: number) => ({
  from: { line, at: from },
  to: { line, at: to },
});
const shown = (texts: readonly string[], ...hits: ReturnType<typeof hit>[]) =>
  foundLine(
    texts.map((text) => ({ text })),
    hits,
  ).runs.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text));

test('a short line is shown whole, its hits marked', () => {
  expect(shown(['no', 'the tide, the sea'], hit(1, 0, 3), hit(1, 10, 13))).toEqual([
    ...['[the]', ' tide, ', '[the]', ' sea'],
  ]);
});

test('a line whose hit comes late begins at a word before it', () => {
  const text = 'that the astronomers could hardly use their own telephone';
  expect(shown([text], hit(0, 48, 57))).toEqual(['…', 'use their own ', '[telephone]']);
});

test('a late hit in a text without spaces cuts no character in two', () => {
  const text = '👍'.repeat(30) + 'a';
  expect(shown([text], hit(0, 60, 61))).toEqual(['…', '👍'.repeat(8), '[a]']);
  expect(shown([`x${text}`], hit(0, 61, 62))).toEqual(['…', '👍'.repeat(8), '[a]']);
});

test('hits of two lines stand in one text', () => {
  expect(shown(['a harbour', 'the wall'], hit(0, 2, 9), hit(1, 4, 8))).toEqual([
    ...['a ', '[harbour]', ' the ', '[wall]'],
  ]);
});
