// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import Transcript from '../../../src/ui/transcript/Transcript.svelte';
import { CHUNK_TURNS } from '../../../src/ui/transcript/render-chunks.svelte.ts';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

/** Turns of ten seconds, some more than a chunk holds. */
const cues = Array.from({ length: CHUNK_TURNS + 2 }, (_, i) => ({
  ...{ start: i * 10, end: i * 10 + 9, text: `Line ${i}`, speaker: `${i % 2}` },
}));

async function shown() {
  vi.stubGlobal('CSS', {});
  const parts = pageParts();
  parts.lines.cues = cues;
  parts.player.load('ebb.mp3');
  parts.player.finishLoading({ duration: 300 });
  show(Transcript, parts, {});
  await expect.poll(() => screen.getAllByText(/^Line/)).toHaveLength(cues.length);
  const times = () => [...document.querySelectorAll('.time')].map(({ textContent }) => textContent);
  return { ...parts, times };
}

test('the times in the margin are those at which lines are heard, and the transcript’s once nothing is moved', async () => {
  const { fit, times } = await shown();
  const written = times();
  expect([written[1], written.at(-1)]).toEqual(['0:10', '3:30']);
  fit.nudge(0, 8);
  await expect.poll(() => [times()[1], times().at(-1)]).toEqual(['0:18', '3:38']);
  fit.nudge(0, 0.5);
  flushSync();
  expect(times()[1]).toBe('0:18');
  fit.nudge(0, 0.5);
  flushSync();
  expect(times()[1]).toBe('0:19');
  fit.reset();
  flushSync();
  expect(times()).toEqual(written);
});

test('lines behind what was put in tell later times, those before it their own', async () => {
  const { fit, times } = await shown();
  fit.adStarts(100);
  fit.adIsOver(130);
  await expect.poll(() => [times()[1], times()[11]]).toEqual(['0:10', '2:20']);
});
