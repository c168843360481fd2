// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { toTurns } from '../../../src/core/transcript/turns.ts';
import { writeHeadings } from '../../../src/ui/transcript/chapter-headings.ts';
import { LineElements } from '../../../src/ui/transcript/line-elements.ts';
import {
  adoptLines,
  linesHtml,
  toChunks,
} from '../../../src/ui/transcript/render-chunks.svelte.ts';
import { readTurns, speakerColours } from '../../../src/ui/transcript/turn-elements.ts';

/** Two turns of three lines. */
const cues = ['a', 'b', 'c', 'd', 'e', 'f'].map((text, i) => ({
  ...{ start: i, end: i + 1, text, speaker: i < 3 ? 'Ann' : 'Bob' },
}));
const turns = toTurns(cues);
const style = { colours: speakerColours(turns), untimed: false };
const headings = new Map([
  [1, ['<b>Within</b>']],
  [3, ['Above the turn', 'And another']],
]);
const chunks = toChunks(turns);
let root: HTMLElement;
let elements: LineElements;

beforeEach(() => {
  root = document.createElement('div');
  root.innerHTML = linesHtml(turns, style);
  adoptLines(root, chunks);
  elements = new LineElements(root, turns, chunks);
  document.body.replaceChildren(root);
});

/** Texts in the order in which they are read. */
const read = () =>
  [...root.querySelectorAll('.chapter, .speaker, a')].map((element) => element.textContent);

test('titles of chapters are headings above their lines, and never markup', () => {
  writeHeadings(elements, chunks[0]!, headings);
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3);
  expect(read()).toEqual([
    ...['Ann', 'a', '<b>Within</b>', 'b', 'c'],
    ...['Above the turn', 'And another', 'Bob', 'd', 'e', 'f'],
  ]);
});

test('every line keeps its element, and every element its line', () => {
  writeHeadings(elements, chunks[0]!, headings);
  for (const [i, cue] of cues.entries()) {
    expect(elements.line(i)?.textContent).toBe(cue.text);
    expect(elements.indexOf(elements.line(i)!)).toBe(i);
  }
  expect(elements.indexOf(screen.getByText('<b>Within</b>'))).toBe(-1);
});

test('other chapters take the place of those before', () => {
  const before = root.innerHTML;
  writeHeadings(elements, chunks[0]!, headings);
  writeHeadings(elements, chunks[0]!, new Map([[5, ['Late']]]));
  expect(read()).toEqual(['Ann', 'a', 'b', 'c', 'Bob', 'd', 'e', 'Late', 'f']);
  writeHeadings(elements, chunks[0]!, new Map());
  expect(root.innerHTML).toBe(before);
});

test('a published page has them in its markup, and its lines are read back without them', () => {
  writeHeadings(elements, chunks[0]!, headings);
  const written = root.innerHTML;
  root.innerHTML = linesHtml(turns, { ...style, headings });
  adoptLines(root, chunks);
  expect(root.innerHTML).toBe(written);
  expect(readTurns(root)).toEqual(turns);
});
