import type { Cue } from '../transcript/cue.ts';
import { heardEnd } from './heard-end.ts';
import type { TimeRange } from '../time.ts';

/** Lines overlap a little where two people talk; more than that is a line within another. */
const OVERLAP = 0.5;

/** The stretch that repeating a line plays: to its end, or to the next line's start where they overlap a little. */
export function lineRange(cues: readonly Cue[], index: number): TimeRange | undefined {
  const cue = cues[index];
  if (!cue) return undefined;
  const next = cues[index + 1]?.start ?? Infinity;
  const end = heardEnd(cue);
  // An end that is only supposed gives way to any next start.
  const overlaps = next < end && next > cue.start && (next > end - OVERLAP || next >= cue.end);
  return { start: cue.start, end: overlaps ? next : end };
}
