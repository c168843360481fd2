import type { TimeRange } from '../time.ts';
import type { Cue } from '../transcript/cue.ts';
import { toStretches } from '../transcript/speaker-statistics.ts';

/** What a voice still needs after its line's end, in seconds. */
const FADES = 0.25;

/**
 * The stretches in which one speaker talks, in order. Each ends where the next one's line begins, so that the line that
 * plays is always theirs. `cues` must be ordered by start.
 */
export function speakerRanges(cues: readonly Cue[], speaker: string): TimeRange[] {
  return toStretches(cues)
    .filter((stretch) => stretch.speaker === speaker)
    .map(({ first, lines, start, end }) => ({
      start,
      end: Math.min(end + FADES, cues[first + lines]?.start ?? Infinity),
    }))
    .filter(({ start, end }) => end > start);
}
