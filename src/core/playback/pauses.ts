import type { Cue } from '../transcript/cue.ts';
import { heardEnd } from './heard-end.ts';
import type { TimeRange } from '../time.ts';

/** Seconds. Shorter pauses are breaths; longer ones are most likely music. */
const PAUSE = { least: 0.8, most: 12 };
/** Seconds left out at both ends of a pause, because times in transcripts are a little off. */
const MARGIN = 0.25;

const unsaid = /^[^\p{L}\p{N}]*$/u;

/**
 * Stretches of silence between two lines, less a margin at both ends, in order. The time before the first line and after
 * the last is left out. `cues` must be ordered by start.
 */
export function pausesOf(cues: readonly Cue[]): readonly TimeRange[] {
  const pauses: TimeRange[] = [];
  let spokenTo = Infinity;
  for (const cue of cues) {
    const length = cue.start - spokenTo;
    if (length >= PAUSE.least && length <= PAUSE.most)
      pauses.push({ start: spokenTo + MARGIN, end: cue.start - MARGIN });
    spokenTo = spokenTo === Infinity ? spokenEnd(cue) : Math.max(spokenTo, spokenEnd(cue));
  }
  return pauses;
}

/** Many files draw a line's end out to the next start; its last word knows better. */
function spokenEnd(cue: Cue): number {
  const last = cue.words?.at(-1);
  const end = heardEnd(cue);
  const tells = last && last.end > last.start && unsaid.test(cue.text.slice(last.to));
  return tells ? Math.min(end, last.end) : end;
}
