import type { Cue } from '../transcript/cue.ts';
import type { TimeRange } from './player.ts';

/** Lines overlap a little where two people talk; more than that is a line within another. */
const OVERLAP = 0.5;

/** What is heard of a line when it is repeated: to its end, or to the next line's start where they overlap a little. */
export function lineRange(cues: readonly Cue[], index: number): TimeRange | undefined {
  const cue = cues[index];
  if (!cue) return undefined;
  const next = cues[index + 1]?.start ?? Infinity;
  const overlaps = next < cue.end && next > cue.end - OVERLAP && next > cue.start;
  return { start: cue.start, end: overlaps ? next : cue.end };
}
