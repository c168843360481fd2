import { formatClock } from '../../core/time.ts';
import type { Timeline } from '../../core/timeline/timeline.ts';
import type { LineElements } from './line-elements.ts';
import type { RenderChunk } from './render-chunks.svelte.ts';

/** Has the turns of a chunk that stands in the document tell the second of the recording at which each is heard. */
export function writeTimes(elements: LineElements, chunk: RenderChunk, timeline: Timeline): void {
  if (!chunk.filled) return;
  for (const [i, turn] of chunk.turns.entries()) {
    const time = elements.turn(chunk.first + i)?.querySelector('.time');
    const clock = formatClock(timeline.toAudio(turn.start));
    // What reads the same is not laid out again.
    if (time && time.textContent !== clock) time.textContent = clock;
  }
}
