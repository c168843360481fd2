import type { Cue } from './cue.ts';

/** Lines of one speaker, one after the other, with nobody else between. */
export interface Stretch {
  readonly speaker: string;
  /** Index of its first line. */
  readonly first: number;
  readonly lines: number;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
}

/** What the named speakers say without another between, in order. `cues` must be ordered by start. */
export function toStretches(cues: readonly Cue[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let first = 0; first < cues.length;) {
    const { speaker, start } = cues[first]!;
    let end = start;
    let next = first;
    while (next < cues.length && cues[next]!.speaker === speaker) {
      end = Math.max(end, cues[next++]!.end);
    }
    if (speaker !== undefined) {
      stretches.push({ speaker, first, lines: next - first, start, end });
    }
    first = next;
  }
  return stretches;
}

/** The stretch of `speaker` after, or before, the one that holds or precedes `line`; undefined at either end. */
export function stepTo(
  stretches: readonly Stretch[],
  speaker: string,
  line: number,
  by: 1 | -1,
): Stretch | undefined {
  const own = stretches.filter((stretch) => stretch.speaker === speaker);
  if (by > 0) return own.find(({ first }) => first > line);
  // Within a stretch, back leads to its own start first only where it has gone on to another line.
  return own.findLast(({ first }) => first < line);
}
