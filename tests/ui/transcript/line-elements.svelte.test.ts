// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { toTurns } from '../../../src/core/transcript/turns.ts';
import { LineElements } from '../../../src/ui/transcript/line-elements.ts';
import { SLICE, toChunks } from '../../../src/ui/transcript/render-chunks.svelte.ts';

/** Turns of one to three lines, enough for several slices. */
const cues = Array.from({ length: SLICE * 5 }, (_, i) => ({
  ...{ start: i, end: i + 1, text: `line ${i}`, speaker: 'x'.repeat((i % 3) + (i % 7) + 1) },
}));
const turns = toTurns(cues);
const chunks = toChunks(turns);
let root: HTMLElement;
let elements: LineElements;

beforeEach(() => {
  root = document.createElement('div');
  for (const slice of chunks) {
    slice.filled = true;
    const part = root.appendChild(document.createElement('div'));
    for (const turn of slice.turns) {
      const element = part.appendChild(document.createElement('div'));
      element.className = 'turn';
      element.append(document.createElement('div'));
      const text = element.appendChild(document.createElement('p'));
      for (const cue of turn.cues) {
        const link = document.createElement('a');
        link.textContent = cue.text;
        text.append(link, ' ');
      }
    }
  }
  elements = new LineElements(root, turns, chunks);
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
  const first = turns[SLICE]!.first;
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

test('a line’s turn and slice are found', () => {
  const last = turns.length - 1;
  expect(elements.turnOf(cues.length - 1)).toBe(last);
  expect(elements.turn(last)).toBe(root.lastElementChild?.lastElementChild);
  expect(elements.slice(last)).toBe(root.lastElementChild);
});
