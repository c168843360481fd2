// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { toTurns } from '../../../src/core/transcript/turns.ts';
import { LineElements } from '../../../src/ui/transcript/line-elements.ts';
import { writeSecondLines } from '../../../src/ui/transcript/languages/second-lines.svelte.ts';
import {
  CHUNK_TURNS,
  toChunks,
  type RenderChunk,
} from '../../../src/ui/transcript/render-chunks.svelte.ts';

/** As many turns of one line as fill two chunks. */
const cues = Array.from({ length: CHUNK_TURNS * 2 }, (_, i) => ({
  ...{ start: i, end: i + 1, text: `line ${i}`, speaker: `${i}` },
}));
const turns = toTurns(cues);
const chunks = toChunks(turns);
const second = ['eins', 'zwei', 'drei'].map((text, i) => ({ start: i, end: i + 1, text }));
/** The first two below the first line, none below the next, the third below the first line of the second chunk. */
const pairs = Int32Array.from({ length: cues.length + 1 }, (_, i) => {
  if (i === 0) return 0;
  return i <= CHUNK_TURNS ? 2 : 3;
});

function mountChunk(root: HTMLElement, chunk: RenderChunk): void {
  chunk.filled = true;
  const part = root.children[chunks.indexOf(chunk)]!;
  for (const turn of chunk.turns) {
    const element = part.appendChild(document.createElement('div'));
    const text = element.appendChild(document.createElement('p'));
    for (const cue of turn.cues) {
      const link = text.appendChild(document.createElement('a'));
      link.textContent = cue.text;
    }
  }
  flushSync();
}

test('each line carries its second text after its own, as soon as it is mounted, until it is taken out', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  for (let i = 0; i < chunks.length; i++) root.append(document.createElement('div'));
  const elements = new LineElements(root, turns, chunks);
  const written = () =>
    [...root.querySelectorAll('a')].flatMap((link, i) =>
      link.children.length > 0
        ? [[i, link.firstChild?.nodeValue, link.lastChild?.textContent]]
        : [],
    );
  mountChunk(root, chunks[0]!);
  const text = { cues: second, pairs, language: 'de' };
  const shown: unknown[] = [];
  const takeOut = writeSecondLines(elements, chunks, text, () => shown.push(written()));
  flushSync();
  await expect.poll(written).toEqual([[0, 'line 0', 'eins zwei']]);
  expect(shown).toEqual([written()]);
  mountChunk(root, chunks[1]!);
  await expect.poll(written).toHaveLength(2);
  expect(written()[1]).toEqual([CHUNK_TURNS, `line ${CHUNK_TURNS}`, 'drei']);
  const [span] = root.querySelectorAll('span');
  expect([span?.lang, span?.dir, span?.className]).toEqual(['de', 'auto', 'second']);
  takeOut();
  await expect.poll(written).toEqual([]);
});
