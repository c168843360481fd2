import type { Attributes } from '../../../text/markup.ts';
import { roundTime } from '../../../time.ts';
import { readTtmlTime, type Rates } from './ttml-time.ts';

/** When an element is shown, in seconds from the start of the audio. `end` is Infinity where nothing ends it. */
export interface Interval {
  readonly begin: number;
  readonly end: number;
  /** True where the element itself says when it begins. */
  readonly isTimed: boolean;
  /** True where it says so in a way that cannot be read. */
  readonly isBroken: boolean;
}

interface Container extends Interval {
  /** Its times as the file has them, or those of what it stands in; NaN where there are none. */
  readonly written: { readonly begin: number; readonly end: number };
  readonly isSequence: boolean;
  /** Where the next child of a sequence begins. */
  next: number;
}

/**
 * Places elements in time by TTML2, section 12: times count from the parent's begin, in a sequence from the end of the
 * child before. Many files count from the start of the audio instead, whatever the nesting: with `isAbsolute` this does
 * too, and `leaning` tells which way the file fits better.
 */
export class TimeContainers {
  /** Above 0 where times read as counted from the start of the audio fit into their parents better. */
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
    // A tenth of a second for rounding.
    const fits = (from: number, to: number) => begin >= from - 0.1 && !(until > to + 0.1);
    const absolute = fits(parent.begin, parent.end);
    const relative = fits(0, parent.end - parent.begin);
    if (absolute !== relative) this.leaning += absolute ? 1 : -1;
  }
}
