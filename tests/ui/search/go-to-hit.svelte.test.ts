// @vitest-environment jsdom
import { flushSync, untrack } from 'svelte';
import { expect, test, vi } from 'vitest';
import { Hits } from '../../../src/state/reading/hits.svelte.ts';
import { goToHit } from '../../../src/ui/search/go-to-hit.svelte.ts';
import { CHUNK_TURNS, writeLines } from '../../../src/ui/transcript/render-chunks.svelte.ts';
import { TranscriptDom } from '../../../src/ui/transcript/transcript-dom.svelte.ts';
import { speakerColours } from '../../../src/ui/transcript/turn-elements.ts';
import { pageParts } from '../../support/page-parts.ts';

const url = 'https://a.example/talk.srt';

/** As many turns of one line as fill six chunks. */
const count = CHUNK_TURNS * 6;
const cues = Array.from({ length: count }, (_, i) => {
  const clock = (second: number) => `00:00:00,${String(second).padStart(3, '0')}`;
  return `${i + 1}\n${clock(i)} --> ${clock(i + 1)}\nS${i}: line ${i}${i === count - 1 ? ' whale' : ''}`;
});

test('a hit in a chunk that is still empty is written next, and no line is left out', async () => {
  vi.stubGlobal('visualViewport', null);
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Range.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  const { transcript, follow, search, speakers, settings } = pageParts({
    [url]: cues.join('\n\n'),
  });
  await transcript.load({ url });
  const lines = new TranscriptDom(transcript);
  const hits = new Hits({ search, transcript, follow, speakers, settings });
  hits.look('whale');
  const root = document.body.appendChild(document.createElement('div'));
  lines.root = root;
  const style = { colours: speakerColours(transcript.turns), untimed: false };
  const stop = $effect.root(() => {
    $effect(() => {
      const { chunks } = lines;
      return untrack(() => writeLines(root, chunks, style, 0, lines.ahead));
    });
    $effect(() => void goToHit(hits, lines)(document.body));
  });
  flushSync();
  expect(lines.ahead[0]).toBe(5);
  await expect.poll(() => lines.chunks.every(({ filled }) => filled)).toBe(true);
  expect(root.querySelectorAll('a').length).toBe(count);
  stop();
});
