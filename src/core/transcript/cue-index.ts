import type { Cue } from './cue.ts';

/** Index of the last cue that starts at or before `time` (seconds); -1 before the first. `cues` must be ordered by start. */
export function cueAt(cues: readonly Pick<Cue, 'start'>[], time: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cues[middle]!.start <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
