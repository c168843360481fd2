// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { toTurns } from '../../../src/core/transcript/turns.ts';
import {
  fillChunks,
  linesHtml,
  CHUNK_TURNS,
  toChunks,
  writeLines,
} from '../../../src/ui/transcript/render-chunks.svelte.ts';
import { speakerColours } from '../../../src/ui/transcript/turn-elements.ts';

/** Chunks of a transcript of two lines a turn. */
function chunks(count: number) {
  const cues = Array.from({ length: count * CHUNK_TURNS * 2 }, (_, i) => ({
    ...{ start: i, end: i + 1, text: 'Hello.', speaker: String(i >> 1) },
  }));
  return toChunks(toTurns(cues));
}

test('every turn is in one chunk, in order, and its size is known', () => {
  const turns = toTurns(
    Array.from({ length: CHUNK_TURNS + 3 }, (_, i) => ({
      ...{ start: i, end: i + 1, text: 'four', speaker: String(i) },
    })),
  );
  const cut = toChunks(turns);
  expect(cut.flatMap((chunk) => chunk.turns)).toEqual(turns);
  expect(cut.map(({ lines, characters }) => [lines, characters])).toEqual([
    [CHUNK_TURNS, 4 * CHUNK_TURNS],
    [3, 12],
  ]);
  expect(toChunks([])).toEqual([]);
});

test('a transcript of days has larger chunks, not more of them', () => {
  const turns = Array.from({ length: 100_000 }, (_, i) => ({ start: i, first: i, cues: [] }));
  const cut = toChunks(turns);
  expect(cut.length).toBeLessThanOrEqual(1500);
  expect(cut.at(-1)!.first + cut.at(-1)!.turns.length).toBe(100_000);
  expect(cut.every(({ first }, i) => first === i * cut[0]!.turns.length)).toBe(true);
});

test('chunks around the place are filled first, the rest from the top, each once', async () => {
  const all = chunks(8);
  const order: number[] = [];
  fillChunks(all, 4, (_, index) => order.push(index));
  await expect.poll(() => order).toEqual([4, 5, 3, 6, 0, 1, 2, 7]);
  expect(all.every(({ filled }) => filled)).toBe(true);
});

test('a place at either end fills what there is', async () => {
  const all = chunks(3);
  fillChunks(all, 2, () => undefined);
  await expect.poll(() => all.every(({ filled }) => filled)).toBe(true);
  fillChunks([], 0, () => undefined);
});

test('the first chunk is there at once, the others after it has been seen', () => {
  const all = chunks(4);
  fillChunks(all, 0, () => undefined);
  expect(all.map(({ filled }) => filled)).toEqual([true, false, false, false]);
});

test('stopped, nothing more is filled', async () => {
  const all = chunks(4);
  const stop = fillChunks(all, 0, () => undefined);
  stop();
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  expect(all.map(({ filled }) => filled)).toEqual([true, false, false, false]);
});

test('lines are written in order, each chunk with a guess at its size', async () => {
  const all = chunks(2);
  const turns = all.flatMap((chunk) => chunk.turns);
  const root = document.createElement('div');
  writeLines(root, all, { colours: speakerColours(turns), untimed: false }, 1);
  await expect.poll(() => root.querySelectorAll('a').length).toBe(2 * CHUNK_TURNS * 2);
  const written = document.createElement('div');
  written.innerHTML = linesHtml(turns, { colours: speakerColours(turns), untimed: false });
  const turnsOf = (element: Element) => [...element.querySelectorAll('.turn')];
  expect(turnsOf(root).every((turn, i) => turn.isEqualNode(turnsOf(written)[i]!))).toBe(true);
  expect(root.querySelector<HTMLElement>('.chunk')?.style.getPropertyValue('--lines')).toBe('40');
});
