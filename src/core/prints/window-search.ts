import { SILENT } from './print-maker.ts';
import { KEPT_STEP } from './prints-file.ts';

/** Prints of a window: 8.2 s. */
export const WINDOW_PRINTS = 256;
/** Prints of the reference that a window is compared with. */
const COMPARED = WINDOW_PRINTS / KEPT_STEP;
/** How many of them must not be silent. */
const LEAST_HEARD = 10;
/** Share of wrong bits up to which a window matches. Measured: 0.07 where it does, 0.29 at the best wrong place. */
const MATCH = 0.22;
/** By how much the second-best place must be worse for a window to say by itself where it is. */
const MARGIN = 0.06;
/** Places of one match lie closer than this, in prints. */
const SAME_PLACE = 32;
/** How far from where it is looked for first a window may lie, in prints. */
const NEARBY = 4;

/** Where a window of what is heard lies in the reference. */
export interface FoundWindow {
  /** The print of what is heard at which it begins. */
  readonly at: number;
  /** Prints from its place in what is heard to its place in the reference, to a fraction of one. */
  readonly offset: number;
  /** Whether no other place is nearly as good. */
  readonly isSole: boolean;
}

/**
 * Finds the window that begins at print `at` of `heard` in a reference, of which one print in 16 is known: at one of the
 * `likely` offsets first, then anywhere. Undefined where it matches nowhere, or is silent.
 */
export function findWindow(
  heard: Uint32Array,
  at: number,
  reference: Uint32Array,
  likely: Iterable<number>,
): FoundWindow | undefined {
  for (const offset of likely) {
    const found = findNear(heard, at, reference, Math.round(offset));
    if (found !== undefined) return { at, offset: found, isSole: true };
  }
  if (isSilent(heard, at)) return undefined;
  let [best, bestShare] = [0, MATCH + MARGIN];
  let secondShare = bestShare;
  for (let phase = 0; phase < KEPT_STEP; phase++) {
    for (let first = 0; first + COMPARED <= reference.length; first++) {
      const share = wrongShare(heard, at + phase, reference, first, secondShare);
      if (share >= secondShare) continue;
      const offset = first * KEPT_STEP - at - phase;
      const isSame = bestShare < MATCH + MARGIN && Math.abs(offset - best) < SAME_PLACE;
      if (share < bestShare) {
        if (!isSame) secondShare = bestShare;
        [best, bestShare] = [offset, share];
      } else if (!isSame) secondShare = share;
    }
  }
  if (bestShare > MATCH) return undefined;
  const isSole = secondShare - bestShare >= MARGIN;
  return { at, offset: toFraction(heard, at, reference, best, bestShare), isSole };
}

function findNear(
  heard: Uint32Array,
  at: number,
  reference: Uint32Array,
  likely: number,
): number | undefined {
  let [best, bestShare] = [0, MATCH];
  for (let offset = likely - NEARBY; offset <= likely + NEARBY; offset++) {
    const share = shareAt(heard, at, reference, offset, bestShare);
    if (share < bestShare) [best, bestShare] = [offset, share];
  }
  if (bestShare >= MATCH || isSilent(heard, at)) return undefined;
  return toFraction(heard, at, reference, best, bestShare);
}

/** The share of wrong bits grows by as much on either side of the true offset, which may lie between two prints. */
function toFraction(
  heard: Uint32Array,
  at: number,
  reference: Uint32Array,
  offset: number,
  share: number,
): number {
  const before = shareAt(heard, at, reference, offset - 1, 1);
  const after = shareAt(heard, at, reference, offset + 1, 1);
  const growth = Math.max(before, after) - share;
  const isSteep = growth > 0 && Math.max(before, after) < 1;
  return offset + (isSteep ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * growth))) : 0);
}

function shareAt(
  heard: Uint32Array,
  at: number,
  reference: Uint32Array,
  offset: number,
  limit: number,
): number {
  const phase = -(at + offset) & (KEPT_STEP - 1);
  const first = (at + phase + offset) / KEPT_STEP;
  const isInside = first >= 0 && first + COMPARED <= reference.length;
  return isInside ? wrongShare(heard, at + phase, reference, first, limit) : 1;
}

/** Share of the bits that differ; 1 where it is above `limit`, or too few prints say anything. */
function wrongShare(
  heard: Uint32Array,
  at: number,
  reference: Uint32Array,
  first: number,
  limit: number,
): number {
  const most = limit * COMPARED * 32;
  let wrong = 0;
  let compared = 0;
  for (let i = 0; i < COMPARED; i++) {
    const one = heard[at + i * KEPT_STEP]!;
    const other = reference[first + i]!;
    if (one === SILENT || other === SILENT) continue;
    compared++;
    wrong += bitCount(one ^ other);
    if (wrong > most) return 1;
  }
  return compared < LEAST_HEARD ? 1 : wrong / (compared * 32);
}

function isSilent(heard: Uint32Array, at: number): boolean {
  let sounding = 0;
  for (let i = 0; i < WINDOW_PRINTS; i++) if (heard[at + i] !== SILENT) sounding++;
  return sounding < (WINDOW_PRINTS * LEAST_HEARD) / COMPARED;
}

/** How many bits of a 32-bit number are set (Warren, "Hacker's Delight", 5-1). */
export function bitCount(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
