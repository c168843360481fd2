import type { SoundAddress } from '../sound/readable-sound.ts';
import type { TimeRange } from '../time.ts';
import type { Timing } from '../timeline/timing.ts';
import { ShiftSearch, type Shift } from './shift-search.ts';

/**
 * How the lines of a transcript have moved against a recording, as speech in it tells: by 0 s, with nothing put in, where they
 * fit. To be offered, never just applied.
 */
export interface SpeechShift {
  /** Seconds by which lines are heard later than the transcript says (earlier below 0); where something was put in, those before it. */
  readonly offset: number;
  /** What was put in, in seconds of the recording: lines behind it are heard later by its length, too. */
  readonly insertion?: TimeRange;
  /** How clear it is: standard deviations above what chance gives, 8 at the least. */
  readonly z: number;
  /** The same as somebody would say it by hand. */
  readonly timing: Timing;
}

/** What is listened to. */
export interface ShiftTask extends SoundAddress {
  /** The starts of the transcript's cues, in order, in its own seconds. */
  readonly starts: readonly number[];
  /** Set where the listener asked for it, whatever it costs. */
  readonly isWanted: boolean;
  /** Only so many seconds from the beginning are listened to; all of it where left out. */
  readonly seconds?: number;
  /** Is told the share of the recording that was listened to, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Finds how lines have moved, from the sound alone. Resolves to undefined where it is not clear; to `costly` where the listener is to be asked first (the browser is to save data, or the recording is large). Rejects with the
 * signal's reason only.
 */
export type FindShift = (
  task: ShiftTask,
  signal: AbortSignal,
) => Promise<SpeechShift | 'costly' | 'unreadable' | undefined>;

/** How clear a shift must be. Measured: 11 and more where it is right, 4.3 for a transcript of something else. */
const LEAST_Z = 8;
/** Lines that are off by less (seconds) are right as they are. */
const LEAST_SHIFT = 0.3;

/**
 * How lines have moved by the seconds at which speech begins (`OnsetFinder`) in a recording of some length, and the starts of
 * the cues, both in order; undefined where it is not clear.
 */
export function speechShift(
  onsets: readonly number[],
  starts: readonly number[],
  duration: number,
): SpeechShift | undefined {
  const search = new ShiftSearch(onsets, starts, duration);
  const whole = search.best();
  const split = whole && search.split(whole);
  if (split && Math.min(split.before.z, split.after.z) >= LEAST_Z) {
    const { before, after, at } = split;
    const offset = settled(before);
    // Lines behind it are where they are heard, also where those before it are left as they are.
    const insertion = { start: at + offset, end: at + after.offset };
    return {
      ...{ offset, insertion, z: Math.min(before.z, after.z) },
      timing: { anchors: anchorsOf(offset, starts), insertions: [insertion] },
    };
  }
  if (!whole || whole.z < LEAST_Z) return undefined;
  const offset = settled(whole);
  return { offset, z: whole.z, timing: { anchors: anchorsOf(offset, starts), insertions: [] } };
}

/** Whether it says that lines are heard elsewhere than they are marked. */
export const isMoved = ({ offset, insertion }: SpeechShift): boolean =>
  offset !== 0 || insertion !== undefined;

const settled = ({ offset }: Shift) => (Math.abs(offset) < LEAST_SHIFT ? 0 : offset);

/** The first line that is heard, where lines have moved. */
function anchorsOf(offset: number, starts: readonly number[]): Timing['anchors'] {
  const first = starts.find((start) => start + offset >= 0);
  if (offset === 0 || first === undefined) return [];
  return [{ transcript: first, audio: first + offset }];
}
