import type { SeenFrame } from '../../../core/playback/lateness.ts';
import type { Playback } from '../../../state/playback/playback.svelte.ts';
import type { TranscriptDom } from '../transcript-dom.svelte.ts';

/**
 * Calls `see` with what each frame shows; returns the stop function. Sound and time are read in the frame's own callback,
 * and the mark in a task right after the frame, so that it is what was painted, whoever has set it.
 */
export function watchMark(
  playback: Playback,
  lines: TranscriptDom,
  see: (frame: SeenFrame) => void,
): () => void {
  const { port1, port2 } = new MessageChannel();
  let frame = 0;
  let drawn: Omit<SeenFrame, 'marked'> | undefined;
  const draw = () => {
    const { paused, waiting, seeking, effectiveRate: rate } = playback.player;
    drawn = {
      now: performance.now() / 1000,
      read: playback.time,
      rate,
      isMoving: !paused && !waiting && !seeking && rate > 0,
      cues: playback.cues,
    };
    port2.postMessage(undefined);
  };
  port1.onmessage = () => {
    const line = lines.root?.querySelector('a[aria-current]') ?? null;
    if (drawn) see({ ...drawn, marked: lines.elements?.indexOf(line) ?? -1 });
    frame = requestAnimationFrame(draw);
  };
  frame = requestAnimationFrame(draw);
  return () => {
    cancelAnimationFrame(frame);
    port1.close();
  };
}
