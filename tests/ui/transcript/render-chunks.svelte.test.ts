// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { toTurns } from '../../../src/core/transcript/turns.ts';
import { fillChunks, SLICE, toChunks } from '../../../src/ui/transcript/render-chunks.svelte.ts';

/** Slices of a transcript of two lines a turn. */
function chunks(count: number) {
  const cues = Array.from({ length: count * SLICE * 2 }, (_, i) => ({
    ...{ start: i, end: i + 1, text: 'Hello.', speaker: String(i >> 1) },
  }));
  return toChunks(toTurns(cues));
}

test('every turn is in one slice, in order, and its size is known', () => {
  const turns = toTurns(
    Array.from({ length: SLICE + 3 }, (_, i) => ({
      ...{ start: i, end: i + 1, text: 'four', speaker: String(i) },
    })),
  );
  const cut = toChunks(turns);
  expect(cut.flatMap((slice) => slice.turns)).toEqual(turns);
  expect(cut.map(({ lines, characters }) => [lines, characters])).toEqual([
    [SLICE, 4 * SLICE],
    [3, 12],
  ]);
  expect(toChunks([])).toEqual([]);
});

test('a transcript of days has larger slices, not more of them', () => {
  const turns = Array.from({ length: 100_000 }, (_, i) => ({ start: i, first: i, cues: [] }));
  const cut = toChunks(turns);
  expect(cut.length).toBeLessThanOrEqual(1500);
  expect(cut.at(-1)!.first + cut.at(-1)!.turns.length).toBe(100_000);
  expect(cut.every(({ first }, i) => first === i * cut[0]!.turns.length)).toBe(true);
});

test('slices around the place are filled first, the rest from the top, each once', async () => {
  const all = chunks(8);
  const order: number[] = [];
  fillChunks(all, 4, () => {
    const filled = all.flatMap((slice, i) => (slice.filled ? [i] : []));
    order.push(...filled.filter((i) => !order.includes(i)));
  });
  await expect.poll(() => order).toEqual([4, 5, 3, 6, 0, 1, 2, 7]);
});

test('a place at either end fills what there is', async () => {
  const all = chunks(3);
  fillChunks(all, 2, () => undefined);
  await expect.poll(() => all.every(({ filled }) => filled)).toBe(true);
  fillChunks([], 0, () => undefined);
});

test('the first slice is there at once, and what takes long is left for the next task', async () => {
  const all = chunks(4);
  const filled = () => all.filter((slice) => slice.filled).length;
  const seen: number[] = [];
  fillChunks(all, 0, () => {
    const began = performance.now();
    while (performance.now() - began < 15);
    // Runs before the next slice, unless both were filled in one task.
    queueMicrotask(() => seen.push(filled()));
  });
  expect(filled()).toBe(1);
  await expect.poll(() => seen).toEqual([2, 3, 4]);
});

test('stopped, nothing more is filled', async () => {
  const all = chunks(4);
  const stop = fillChunks(all, 0, () => undefined);
  stop();
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  expect(all.map(({ filled }) => filled)).toEqual([true, false, false, false]);
});
