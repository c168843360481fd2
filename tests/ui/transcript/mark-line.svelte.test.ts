// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { toTurns } from '../../../src/core/transcript/turns.ts';
import type { Playback } from '../../../src/state/playback/playback.svelte.ts';
import { LineElements } from '../../../src/ui/transcript/line-elements.ts';
import { markAs } from '../../../src/ui/transcript/mark-line.ts';
import {
  adoptLines,
  linesHtml,
  toChunks,
} from '../../../src/ui/transcript/render-chunks.svelte.ts';
import { speakerColours } from '../../../src/ui/transcript/turn-elements.ts';
import { pageParts } from '../../support/page-parts.ts';

const cues = [0, 10, 20].map((start) => ({ start, end: start + 10, text: `line at ${start}` }));

/** Lines in a document, which `markAs` is attached to. */
function attached(playback: Playback, isGuess: () => boolean): LineElements {
  const turns = toTurns(cues);
  const root = document.createElement('div');
  root.innerHTML = linesHtml(turns, { colours: speakerColours(turns), untimed: false });
  const chunks = toChunks(turns);
  adoptLines(root, chunks);
  const elements = new LineElements(root, turns, chunks);
  $effect.root(() => {
    $effect(() => markAs('guessed', isGuess, playback, () => elements)(root) ?? undefined);
  });
  return elements;
}

test('the mark is lighter for as long as its place is a guess', () => {
  const { player, playback, lines } = pageParts();
  lines.cues = cues;
  player.load('ebb.mp3');
  player.finishLoading({ duration: 30 });
  let isGuess = $state.raw(true);
  const elements = attached(playback, () => isGuess);
  const guessed = () => cues.map((_, i) => elements.line(i)!.classList.contains('guessed'));
  playback.seek(12);
  flushSync();
  expect(guessed()).toEqual([false, true, false]);
  playback.seek(22);
  flushSync();
  expect(guessed()).toEqual([false, false, true]);
  isGuess = false;
  flushSync();
  expect(guessed()).toEqual([false, false, false]);
});
