import type { Cue } from './cue.ts';

/** Index of the last cue that starts at or before `time` (seconds); -1 before the first. `cues` must be ordered by start. */
export function cueAt(cues: readonly Pick<Cue, 'start'>[], time: number): number {
  return firstIndex(cues.length, (index) => cues[index]!.start > time) - 1;
}

/** The first of the indexes below `count` for which `holds`, which must hold for all after it; `count` where it holds for none. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
