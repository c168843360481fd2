import type { Attributes } from '../../../text/markup.ts';
import { parseClock, parseTimeValue, roundTime } from '../../../time.ts';

/** When an element is shown, in seconds from the start of the audio; `end` may be Infinity. */
export interface Interval {
  readonly begin: number;
  readonly end: number;
  /** True if the element has times of its own. */
  readonly isTimed: boolean;
  /** True if its `begin` cannot be read. */
  readonly isBroken: boolean;
}

interface Container extends Interval {
  /** Its times as the file has them, else its parent's; NaN without any. */
  readonly written: { readonly begin: number; readonly end: number };
  readonly isSequence: boolean;
  /** Start of the next child of a sequence. */
  next: number;
}

/**
 * Places elements in time by TTML2, section 12: times count from the parent's begin, in a sequence from the end of the
 * child before. Many files count all times from the start of the audio instead: with `isAbsolute` so does this, and
 * `leaning` tells which way fits the file better.
 */
export class TimeContainers {
  /** Above 0 if times counted from the start of the audio fit into their parents better. */
  leaning = 0;
  readonly #rates: Rates;
  readonly #isAbsolute: boolean;
  readonly #open: Container[] = [];

  constructor(rates: Rates, isAbsolute: boolean) {
    this.#rates = rates;
    this.#isAbsolute = isAbsolute;
  }

  /** Enters an element; `close` leaves it. */
  open(attributes: Attributes): Interval {
    const parent = this.#open.at(-1);
    const begin = readTtmlTime(attributes.get('begin'), this.#rates);
    const end = readTtmlTime(attributes.get('end'), this.#rates);
    const duration = readTtmlTime(attributes.get('dur'), this.#rates);
    const written = { begin, end: Number.isNaN(end) ? begin + duration : end };
    if (parent) this.#lean(parent.written, written);
    const base = !parent || this.#isAbsolute ? 0 : parent.isSequence ? parent.next : parent.begin;
    const inherited = parent ? (parent.isSequence ? parent.next : parent.begin) : 0;
    const from = Number.isNaN(begin) ? inherited : base + begin;
    const ends = [base + end, from + duration].filter((time) => !Number.isNaN(time));
    const container: Container = {
      begin: roundTime(from),
      end: ends.length > 0 ? roundTime(Math.min(...ends)) : (parent?.end ?? Infinity),
      isTimed: !Number.isNaN(begin) || !Number.isNaN(duration),
      isBroken: attributes.has('begin') && Number.isNaN(begin),
      isSequence: attributes.get('timecontainer') === 'seq',
      next: from,
      written: parent && Number.isNaN(begin) ? parent.written : written,
    };
    this.#open.push(container);
    return container;
  }

  close(): void {
    const closed = this.#open.pop();
    const parent = this.#open.at(-1);
    if (parent && closed && Number.isFinite(closed.end)) parent.next = closed.end;
  }

  #lean(parent: Container['written'], { begin, end }: Container['written']): void {
    if (!(parent.begin > 0)) return;
    const until = Number.isNaN(end) ? begin : end;
    // A tenth of a second allows for rounding.
    const fits = (from: number, to: number) => begin >= from - 0.1 && !(until > to + 0.1);
    const absolute = fits(parent.begin, parent.end);
    const relative = fits(0, parent.end - parent.begin);
    if (absolute !== relative) this.leaning += absolute ? 1 : -1;
  }
}

/** Frames and ticks in a second. */
interface Rates {
  readonly frames: number;
  readonly ticks: number;
}

const offset = /^(\d+(?:\.\d+)?)\s*(h|m|s|ms|f|t)$/i;
const frameClock = /^(\d+:\d\d:\d\d):(\d+)(?:\.\d+)?$/;

/** The rates in a root element, by TTML2, section 7.2: 30 frames; without a tick rate a tick is a frame, or without a frame rate a second. */
export function ratesOf(root: Attributes): Rates {
  const said = Number(root.get('framerate'));
  const [numerator = NaN, denominator = NaN] = (root.get('frameratemultiplier') ?? '1 1')
    .split(/[\s:]+/)
    .map(Number);
  const multiplier = numerator > 0 && denominator > 0 ? numerator / denominator : 1;
  const frames = (said > 0 ? said : 30) * multiplier;
  const ticks = Number(root.get('tickrate'));
  const subFrames = Number(root.get('subframerate'));
  const implied = said > 0 ? frames * (subFrames > 0 ? subFrames : 1) : 1;
  return { frames, ticks: ticks > 0 ? ticks : implied };
}

/** Seconds of a time expression of TTML2, section 12.3, and of `1:02.5` and `9.58`, which are published too. NaN for anything else. */
function readTtmlTime(text: string | undefined, { frames, ticks }: Rates): number {
  if (text === undefined) return NaN;
  const expression = text.trim();
  const counted = offset.exec(expression);
  if (counted) {
    const units = { h: 1 / 3600, m: 1 / 60, s: 1, ms: 1000, f: frames, t: ticks };
    const unit = counted[2]!.toLowerCase() as keyof typeof units;
    return roundTime(Number(counted[1]) / units[unit]);
  }
  const clock = frameClock.exec(expression);
  if (!clock) return parseTimeValue(expression);
  const [, whole = '', frame] = clock;
  return roundTime((parseClock(whole) ?? NaN) + Number(frame) / frames);
}
