import { expect, test } from 'vitest';
import { cpuTime } from '../../support/cpu-time.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';
import { linesAreFragments, toTurns } from '../../../src/core/transcript/turns.ts';

/** Cues of two seconds each, one after the other. */
const said = (...texts: string[]): Cue[] =>
  texts.map((text, i) => ({ start: i * 2, end: i * 2 + 2, text }));
const lengths = (cues: readonly Cue[]) => toTurns(cues).map((turn) => turn.cues.length);

test('a new speaker begins a turn', () => {
  const cues = said('One.', 'Two.', 'Three.').map((cue, i) => ({
    ...cue,
    speaker: i < 2 ? 'A' : 'B',
  }));
  expect(toTurns(cues)).toEqual([
    { speaker: 'A', start: 0, first: 0, cues: cues.slice(0, 2) },
    { speaker: 'B', start: 4, first: 2, cues: cues.slice(2) },
  ]);
});

test('paragraphs stay apart, however short; lines without times are read together', () => {
  const cues = ['A heading', 'One.', 'Two.'].map((text) => ({ start: 0, end: 0, text }));
  expect(toTurns(cues, true).map((turn) => turn.cues[0]?.text)).toEqual([
    'A heading',
    'One.',
    'Two.',
  ]);
  expect(lengths(cues)).toEqual([3]);
});

test('a pause of two seconds begins a turn, a shorter one does not', () => {
  const cues = [
    { start: 0, end: 1, text: 'a' },
    { start: 2.9, end: 3, text: 'b' },
    { start: 5, end: 6, text: 'c' },
  ];
  expect(lengths(cues)).toEqual([2, 1]);
});

test('a pause counts from the latest end so far', () => {
  const cues = [
    { start: 0, end: 9, text: 'a' },
    { start: 1, end: 2, text: 'b' },
    { start: 8, end: 10, text: 'c' },
  ];
  expect(lengths(cues)).toEqual([3]);
});

test('a long monologue is parted after a sentence', () => {
  const line = `${'word '.repeat(19)}word`;
  const cues = said(line, line, line, line, `${line}.`, line);
  expect(lengths(cues)).toEqual([5, 1]);
});

test('a monologue whose sentences end inside lines is parted at the nearest boundary', () => {
  const line = `${'word '.repeat(19)}word`;
  expect(lengths(said(line, line, line, line, `end. ${line}`, line))).toEqual([4, 2]);
  expect(lengths(said(line, line, line, line, `${line}. And`, line))).toEqual([5, 1]);
});

test('a monologue without any sentence is parted all the same', () => {
  const line = `${'word '.repeat(19)}word`;
  expect(lengths(said(...Array<string>(14).fill(line)))).toEqual([7, 7]);
});

test('no cues make no turns', () => {
  expect(toTurns([])).toEqual([]);
});

test('a million cues are grouped quickly', () => {
  const cues = Array.from({ length: 1_000_000 }, (_, i) => ({
    start: i,
    end: i + 1,
    text: 'and so on',
  }));
  let count = 0;
  expect(cpuTime(() => (count = toTurns(cues).length))).toBeLessThan(3000);
  expect(count).toBeGreaterThan(10_000);
});

test('lines are fragments where most do not end a sentence', () => {
  expect(linesAreFragments(said('and so', 'it went', 'on.'))).toBe(true);
  expect(linesAreFragments(said('So it went.', '“Really?”', 'and on'))).toBe(false);
  expect(linesAreFragments([])).toBe(false);
});
