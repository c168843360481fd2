import type { Gap, Mp3Frames } from './walk-frames.ts';

/** Where runs of an MP3's frames are: enough to find a moment by its bytes, as each run decodes from its begin on. */
export interface Mp3Runs extends Omit<Mp3Frames, 'sizes'> {
  /** All frames. */
  readonly frames: number;
  /** Frames in a run; the first one holds a single frame, the last one before a gap and at the end may hold fewer. */
  readonly perRun: number;
  /** Bytes of each run. */
  readonly runSizes: Uint16Array;
}

/** More would not fit: 16 frames have up to 23,056 bytes. */
export const mostPerRun = 45;

/** Frames in runs of so many, at most `mostPerRun`. */
export function runsOf(walked: Mp3Frames, perRun: number): Mp3Runs {
  const { sizes, ...rest } = walked;
  const runs = { ...rest, frames: sizes.length, perRun, runSizes: sizes };
  if (perRun === 1) return runs;
  let from = 0;
  const sums = runLengths(runs).map((length) => {
    let sum = 0;
    for (const end = from + length; from < end; from++) sum += sizes[from]!;
    return sum;
  });
  return { ...runs, runSizes: Uint16Array.from(sums) };
}

/** How many frames each run holds. Chromium takes samples apart only where they do not all last equally long: the first is short. */
export function runLengths({
  frames,
  perRun,
  gaps,
}: Pick<Mp3Runs, 'frames' | 'perRun' | 'gaps'>): number[] {
  const lengths: number[] = [];
  for (const [from, to] of stretches(frames, gaps)) {
    for (let at = from; at < to; at += lengths.at(-1)!)
      lengths.push(at === 0 ? 1 : Math.min(perRun, to - at));
  }
  return lengths;
}

/** Frames without a gap between them: the first one, and the end. */
function stretches(frames: number, gaps: readonly Gap[]): readonly (readonly [number, number])[] {
  const seams = [0, ...gaps.map(({ frame }) => frame), frames];
  return seams.slice(1).map((to, i) => [seams[i]!, to] as const);
}
