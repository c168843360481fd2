import type { Stretch } from '../timeline/timeline.ts';
import { SAMPLE_RATE } from '../sound/readable-sound.ts';
import type { TimeRange } from '../time.ts';
import { inHeard, linesOf, WINDOW_STEP, type Line } from './lines.ts';
import { PRINT_SAMPLES, PRINTS_A_SECOND } from './print-maker.ts';
import { KEPT_STEP, type Prints } from './prints-file.ts';
import { matchedParts, type Matched } from './seams.ts';
import { findWindow, WINDOW_PRINTS, type FoundWindow } from './window-search.ts';

/** Seconds from a print's first sample to its middle. */
const MIDDLE = PRINT_SAMPLES / 2 / SAMPLE_RATE;
/** Longest stretch of sound (seconds) between two stretches that is a slip of the seams. */
const SLIP = 0.6;

/** A range of prints, the end exclusive. */
interface PrintRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The map from a recording that is heard to the one that was printed, as it grows. Prints of what is heard may come in any
 * order. A stretch is in it once several windows in a row are found on one line; what does not match is in none.
 */
export class PrintMap {
  readonly #reference: Prints;
  #prints = new Uint32Array();
  #known: readonly PrintRange[] = [];
  readonly #windows = new Map<number, FoundWindow>();
  readonly #sought = new Set<number>();

  constructor(reference: Prints) {
    this.#reference = reference;
  }

  /** Adds prints of what is heard, from its print number `from` on. */
  hear(from: number, prints: Uint32Array): void {
    this.#keep(from, prints);
    const first = Math.max(0, Math.ceil((from - WINDOW_PRINTS) / WINDOW_STEP));
    const last = Math.floor((from + prints.length) / WINDOW_STEP);
    for (let window = first; window <= last; window++) {
      const at = window * WINDOW_STEP;
      if (this.#sought.has(at) || !this.#isKnown(at, at + WINDOW_PRINTS)) continue;
      this.#sought.add(at);
      const found = findWindow(this.#prints, at, this.#reference.prints, this.#likely(at));
      if (found) this.#windows.set(at, found);
    }
  }

  /** Seconds of the recording of which prints were heard, in order. */
  get heard(): TimeRange[] {
    return this.#known.map(({ start, end }) => ({
      start: start / PRINTS_A_SECOND,
      end: (end - 1) / PRINTS_A_SECOND + PRINT_SAMPLES / SAMPLE_RATE,
    }));
  }

  /** What fits so far, in order, apart from each other in both times. */
  get stretches(): Stretch[] {
    const windows = [...this.#windows.values()].sort((a, b) => a.at - b.at);
    const heard = { prints: this.#prints, isKnown: (one: number) => this.#isKnown(one, one + 1) };
    const parts = matchedParts(linesOf(windows), heard, this.#reference.prints);
    const made: Stretch[] = [];
    for (const part of parts) {
      const one = this.#stretch(part);
      const before = made.at(-1);
      if (one && (!before || isAfter(one, before))) made.push(one);
    }
    return made.map((one, i) => withoutSlip(one, made[i + 1]));
  }

  #stretch(part: Matched): Stretch | undefined {
    const { line, first, last } = part;
    const { seconds, prints } = this.#reference;
    // The printed recording begins before the middle of its first print, and ends behind that of its last.
    let start = first === 0 ? 0 : middleOf(part.start);
    let end = last === prints.length - 1 ? seconds : middleOf(part.end);
    const toHeard = (time: number) => heardAt(line, time);
    // What is heard has a beginning, too; what comes before what is known is not known.
    const known = this.heard.findLast((range) => range.start <= toHeard(middleOf(first)));
    if (known) start = Math.max(start, transcriptAt(line, known.start));
    const lastKnown = this.heard.findLast((range) => range.start <= toHeard(middleOf(last)));
    if (lastKnown) end = Math.min(end, transcriptAt(line, lastKnown.end));
    const audio = toHeard(start);
    if (end <= start) return undefined;
    return { audio, transcript: start, seconds: toHeard(end) - audio, rate: line.rate };
  }

  /** Offsets at which a window may lie: those of its neighbours. */
  #likely(at: number): Set<number> {
    const offsets = new Set<number>();
    for (const steps of [1, 2, 4]) {
      for (const near of [at - steps * WINDOW_STEP, at + steps * WINDOW_STEP]) {
        const found = this.#windows.get(near);
        if (found?.isSole) offsets.add(Math.round(found.offset));
      }
    }
    return offsets;
  }

  #isKnown(start: number, end: number): boolean {
    return this.#known.some((range) => range.start <= start && range.end >= end);
  }

  #keep(from: number, prints: Uint32Array): void {
    if (prints.length === 0) return;
    const end = from + prints.length;
    if (end > this.#prints.length) {
      const larger = new Uint32Array(Math.max(end, this.#prints.length * 2));
      larger.set(this.#prints);
      this.#prints = larger;
    }
    this.#prints.set(prints, from);
    const touching = this.#known.filter((range) => range.start <= end && range.end >= from);
    const joined = {
      start: Math.min(from, ...touching.map((range) => range.start)),
      end: Math.max(end, ...touching.map((range) => range.end)),
    };
    const apart = this.#known.filter((range) => !touching.includes(range));
    this.#known = [...apart, joined].sort((a, b) => a.start - b.start);
  }
}

const middleOf = (print: number) => (print * KEPT_STEP) / PRINTS_A_SECOND + MIDDLE;

const heardAt = (line: Line, time: number) =>
  inHeard(line, time * PRINTS_A_SECOND) / PRINTS_A_SECOND;
const transcriptAt = ({ offset, rate }: Line, time: number) =>
  offset / PRINTS_A_SECOND + time * rate;

function isAfter(one: Stretch, before: Stretch): boolean {
  const end = before.transcript + before.seconds * before.rate;
  return one.audio >= before.audio + before.seconds - SLIP && one.transcript >= end - SLIP;
}

/** Joins a stretch to the next one where nothing lies between but what a seam may be off by. */
function withoutSlip(one: Stretch, next: Stretch | undefined): Stretch {
  if (!next) return one;
  const gap = next.audio - one.audio - one.seconds;
  const room = (next.transcript - one.transcript) / one.rate;
  const seconds = gap < SLIP ? one.seconds + gap : one.seconds;
  return { ...one, seconds: Math.min(seconds, room) };
}
