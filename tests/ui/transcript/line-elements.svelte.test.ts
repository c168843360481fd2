// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { toTurns } from '../../../src/core/transcript/turns.ts';
import { readTurns, speakerColours } from '../../../src/ui/transcript/turn-elements.ts';
import { LineElements } from '../../../src/ui/transcript/line-elements.ts';
import {
  adoptLines,
  linesHtml,
  CHUNK_TURNS,
  toChunks,
  type RenderChunk,
} from '../../../src/ui/transcript/render-chunks.svelte.ts';

/** Turns of one to three lines, enough for several chunks. */
const cues = Array.from({ length: CHUNK_TURNS * 5 }, (_, i) => ({
  ...{ start: i, end: i + 1, text: `line ${i}`, speaker: 'x'.repeat((i % 3) + (i % 7) + 1) },
}));
const turns = toTurns(cues);
const style = { colours: speakerColours(turns), untimed: false };
let chunks: RenderChunk[];
let root: HTMLElement;
let elements: LineElements;

beforeEach(() => {
  root = document.createElement('div');
  root.innerHTML = linesHtml(turns, style);
  chunks = toChunks(turns);
  adoptLines(root, chunks);
  elements = new LineElements(root, turns, chunks);
});

test('lines that stand in the page are taken over as they are', () => {
  const before = [...root.querySelectorAll('*')];
  adoptLines(root, chunks);
  expect(readTurns(root)).toEqual(turns);
  expect(chunks.every(({ filled }) => filled)).toBe(true);
  expect([...root.querySelectorAll('*')]).toEqual(before);
});

test('every line has its element, and every element its line', () => {
  expect(chunks.length).toBeGreaterThan(2);
  for (const [i, cue] of cues.entries()) {
    const link = elements.line(i);
    expect(link?.textContent).toBe(cue.text);
    expect(elements.indexOf(link!)).toBe(i);
    expect(elements.indexOf(link!.firstChild)).toBe(i);
  }
});

test('no line is before the first, and none after the last', () => {
  expect(elements.line(-1)).toBeUndefined();
  expect(elements.line(cues.length)).toBeUndefined();
  expect(elements.turnOf(-1)).toBe(-1);
});

test('a line that is not mounted yet has no element', () => {
  chunks[1]!.filled = false;
  const first = turns[CHUNK_TURNS]!.first;
  expect(elements.line(first)).toBeUndefined();
  expect(elements.line(first - 1)).toBeDefined();
});

test('what is outside of the lines holds none', () => {
  expect(elements.indexOf(null)).toBe(-1);
  expect(elements.indexOf(document.body)).toBe(-1);
  expect(elements.indexOf(root.querySelector('.turn > div'))).toBe(-1);
  const foreign = document.createElement('a');
  root.append(foreign);
  expect(elements.indexOf(foreign)).toBe(-1);
});

test('a line’s turn and chunk are found', () => {
  const last = turns.length - 1;
  expect(elements.turnOf(cues.length - 1)).toBe(last);
  expect(elements.turn(last)).toBe(root.lastElementChild?.lastElementChild);
  expect(elements.chunk(last)).toBe(root.lastElementChild);
});
