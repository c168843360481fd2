import type { TimeRange } from '../time.ts';
import { firstIndex } from '../transcript/cue-index.ts';

/** A stretch in which a recording and its transcript run together. */
export interface Stretch {
  /** Seconds of the recording at which it begins. */
  readonly audio: number;
  /** Seconds of the transcript at which it begins. */
  readonly transcript: number;
  /** How long it is, in seconds of the recording; Infinity where it has no end. */
  readonly seconds: number;
  /** Seconds of the transcript that pass in one of the recording. */
  readonly rate: number;
}

/**
 * Which second of a transcript is which second of its recording: a piecewise-linear map with gaps. Between stretches there
 * is sound without text (an advertisement), text without sound (it was cut), or both. Neither direction ever runs backwards.
 */
export class Timeline {
  /** In order; stretches that contradict those before them are left out. */
  readonly stretches: readonly Stretch[];
  readonly isIdentity: boolean;

  constructor(stretches: readonly Stretch[]) {
    this.stretches = inOrder(stretches);
    const [first] = this.stretches;
    this.isIdentity = first === undefined || (this.stretches.length === 1 && isPlain(first));
  }

  /** The second of the transcript at a second of the recording; within a gap, the one at which the text stands still. */
  toTranscript(audio: number): number {
    if (this.isIdentity) return audio;
    const stretch = this.#at(audio, 'audio');
    if (!stretch) return this.stretches[0]!.transcript;
    return stretch.transcript + Math.min(audio - stretch.audio, stretch.seconds) * stretch.rate;
  }

  /**
   * The second of the recording at which a second of the transcript is heard; for one that was cut, where the sound goes on
   * after it. Where an insertion parts two stretches, a start is heard after it, an end before it.
   */
  toAudio(transcript: number, of: 'start' | 'end' = 'start'): number {
    if (this.isIdentity) return transcript;
    const at = this.#indexAt(transcript, 'transcript', of === 'end');
    const stretch = this.stretches[at];
    const next = this.stretches[at + 1];
    if (!stretch) return this.stretches[0]!.audio;
    const after = (transcript - stretch.transcript) / stretch.rate;
    if (after <= stretch.seconds) return stretch.audio + after;
    return of === 'start' && next ? next.audio : stretch.audio + stretch.seconds;
  }

  /** Seconds by which lines around a second of the recording are heard later than the transcript says. */
  shiftAt(audio: number): number {
    const stretch = this.#at(audio, 'audio') ?? this.stretches[0];
    if (this.isIdentity || !stretch) return 0;
    const within = Math.min(Math.max(0, audio - stretch.audio), stretch.seconds);
    return stretch.audio + within - (stretch.transcript + within * stretch.rate);
  }

  /** The gap of the recording that a second of it lies in: sound of which the transcript has nothing. */
  gapAt(audio: number): TimeRange | undefined {
    if (this.isIdentity) return undefined;
    const at = this.#indexAt(audio, 'audio');
    const stretch = this.stretches[at];
    const start = stretch ? stretch.audio + stretch.seconds : 0;
    const end = this.stretches[at + 1]?.audio ?? Infinity;
    return audio >= start && audio < end ? { start, end } : undefined;
  }

  /** The first second of the recording after one at which a gap begins or ends; Infinity after the last. */
  nextSeam(audio: number): number {
    if (this.isIdentity) return Infinity;
    const at = this.#indexAt(audio, 'audio');
    const stretch = this.stretches[at];
    const end = stretch ? stretch.audio + stretch.seconds : -Infinity;
    return end > audio ? end : (this.stretches[at + 1]?.audio ?? Infinity);
  }

  /** The gaps of the recording, in order, up to its end (seconds). */
  gaps(duration: number): TimeRange[] {
    if (this.isIdentity) return [];
    const ends = [0, ...this.stretches.map(({ audio, seconds }) => audio + seconds)];
    return ends.flatMap((start, i) => {
      const end = Math.min(this.stretches[i]?.audio ?? duration, duration);
      return end - start > SMALLEST ? [{ start, end }] : [];
    });
  }

  #at(time: number, side: 'audio' | 'transcript'): Stretch | undefined {
    return this.stretches[this.#indexAt(time, side)];
  }

  /** The last stretch that begins at or before a time, or with `isBefore` before it; -1 before the first. */
  #indexAt(time: number, side: 'audio' | 'transcript', isBefore = false): number {
    const isAfter = (at: number) => {
      const start = this.stretches[at]![side];
      return isBefore ? start >= time : start > time;
    };
    return firstIndex(this.stretches.length, isAfter) - 1;
  }
}

/** Stretches and gaps shorter than this (seconds) are slips of rounding. */
const SMALLEST = 1e-6;

const isPlain = ({ audio, transcript, rate, seconds }: Stretch) =>
  audio === transcript && audio <= 0 && rate === 1 && seconds === Infinity;

/** Stretches that can stand together: each begins after the one before has ended, in both times. */
function inOrder(stretches: readonly Stretch[]): Stretch[] {
  const sound = stretches
    .filter(
      ({ audio, transcript, seconds, rate }) =>
        Number.isFinite(audio) && Number.isFinite(transcript) && seconds > SMALLEST && rate > 0,
    )
    .sort((a, b) => a.audio - b.audio);
  const kept: Stretch[] = [];
  for (const one of sound) {
    const before = kept.at(-1);
    if (before) {
      const seconds = Math.min(before.seconds, one.audio - before.audio);
      const end = before.transcript + seconds * before.rate;
      if (seconds <= SMALLEST || end > one.transcript + SMALLEST) continue;
      kept[kept.length - 1] = { ...before, seconds };
    }
    kept.push(one);
  }
  return kept;
}

/** The map of a recording whose transcript fits as it is. */
export const plainTimeline = new Timeline([]);
