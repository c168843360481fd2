import { WINDOW_PRINTS, type FoundWindow } from './window-search.ts';

/** Prints from one window that is looked for to the next: 2 s. */
export const WINDOW_STEP = 64;
/** How many windows in a row must agree. */
const LEAST_WINDOWS = 3;
/** A recording that was encoded anew may run faster or slower by this much. */
const LARGEST_DRIFT = 0.0055;
/** How far apart offsets of one line may lie beside its drift, in prints. */
const JITTER = 1.5;
/** Prints between two windows past which they are of one line only by chance: a minute. */
const LONGEST_GAP = 60 * WINDOW_STEP;
/** A drift that moves the ends of the longest line by less, in prints, is no drift. */
const LEAST_DRIFT = 1.5;

/** What is heard and the reference run together: `reference = offset + heard * rate`, in prints. */
export interface Line {
  readonly offset: number;
  readonly rate: number;
  /** The prints of what is heard at which the first window begins, and the last one ends. */
  readonly start: number;
  readonly end: number;
}

export const inReference = ({ offset, rate }: Line, heard: number) => offset + heard * rate;
export const inHeard = ({ offset, rate }: Line, reference: number) => (reference - offset) / rate;

/**
 * Joins windows, in order of what is heard, to lines. One that agrees with no others in a row, and one that contradicts what
 * more windows say (text does not run backwards), is left out.
 */
export function linesOf(windows: readonly FoundWindow[]): Line[] {
  const runs = chain(runsOf(windows).filter(isSure));
  const drift = commonDrift(runs);
  return runs.map((run) => {
    const shifts = run.map(({ at, offset }) => offset - drift * at).sort((a, b) => a - b);
    const start = run[0]!.at;
    const end = run.at(-1)!.at + WINDOW_PRINTS;
    return { offset: shifts[shifts.length >> 1]!, rate: 1 + drift, start, end };
  });
}

/** Windows that agree, in order. */
type Run = FoundWindow[];

function runsOf(windows: readonly FoundWindow[]): Run[] {
  const runs: Run[] = [];
  for (const window of windows) {
    let closest: Run | undefined;
    let distance = Infinity;
    for (const run of runs) {
      const last = run.at(-1)!;
      const gap = window.at - last.at;
      const apart = Math.abs(window.offset - last.offset);
      if (gap > LONGEST_GAP || apart > JITTER + gap * LARGEST_DRIFT || apart >= distance) continue;
      [closest, distance] = [run, apart];
    }
    if (closest) closest.push(window);
    else runs.push([window]);
  }
  return runs;
}

/** Several in a row, of which one could be nowhere else. */
function isSure(run: Run): boolean {
  let row = 0;
  let isSole = false;
  return run.some((window, i) => {
    const isNext = i > 0 && window.at - run[i - 1]!.at <= WINDOW_STEP;
    row = isNext ? row + 1 : 1;
    isSole = (isNext && isSole) || window.isSole;
    return row >= LEAST_WINDOWS && isSole;
  });
}

/** The runs with most windows that can stand together: each is later than the one before, in both times. */
function chain(runs: readonly Run[]): Run[] {
  const ordered = runs.toSorted((a, b) => a[0]!.at - b[0]!.at);
  const best: { readonly weight: number; readonly before: number }[] = [];
  let last = -1;
  for (const [i, run] of ordered.entries()) {
    let weight = 0;
    let before = -1;
    for (let j = 0; j < i; j++) {
      if (best[j]!.weight <= weight || !follows(run, ordered[j]!)) continue;
      [weight, before] = [best[j]!.weight, j];
    }
    best.push({ weight: weight + run.length, before });
    if (last === -1 || best[i]!.weight > best[last]!.weight) last = i;
  }
  const chosen: Run[] = [];
  for (let i = last; i !== -1; i = best[i]!.before) chosen.unshift(ordered[i]!);
  return chosen;
}

/** Windows at a seam reach a little beyond it, so that those of two lines may overlap. */
function follows(run: Run, before: Run): boolean {
  const [first, last] = [run[0]!, before.at(-1)!];
  return first.at > last.at && first.at + first.offset > last.at + last.offset;
}

/** By how much the reference runs faster than what is heard, as all lines together say. */
function commonDrift(runs: readonly Run[]): number {
  let [together, spread, longest] = [0, 0, 0];
  for (const run of runs) {
    const at = run.reduce((sum, window) => sum + window.at, 0) / run.length;
    const offset = run.reduce((sum, window) => sum + window.offset, 0) / run.length;
    for (const window of run) {
      together += (window.at - at) * (window.offset - offset);
      spread += (window.at - at) ** 2;
    }
    longest = Math.max(longest, run.at(-1)!.at - run[0]!.at);
  }
  const drift = spread > 0 ? together / spread : 0;
  const isReal = Math.abs(drift) * longest > LEAST_DRIFT && Math.abs(drift) <= LARGEST_DRIFT;
  return isReal ? drift : 0;
}
