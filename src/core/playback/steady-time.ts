/** Seconds of readings that are compared: long enough for several steps, short enough for two clocks to agree. */
const WINDOW = 1;
/** A reading further behind than this (seconds of real time) is of a sound that stood still: Firefox's busy steps take up to 0.09. */
const LONGEST_STEP = 0.12;
/** A reading this far (seconds of sound) before the last one is of another place. */
const LEAST_JUMP = 0.25;
/** Seconds of sound in which a clock that has just begun may stand: in Chromium until the loudspeaker has its first samples. */
const START = 0.1;

interface Reading {
  readonly now: number;
  /** The place less what real time alone accounts for, in seconds of the sound. */
  readonly offset: number;
}

/**
 * Where the sound is between the steps of its clock. Firefox moves `currentTime` every 40 ms, so that a reading is 20 ms
 * old in the mean; Chromium moves it smoothly. The reading of the last second that is furthest ahead is the freshest, and
 * real time carries it on. The place goes back only with a seek: where the sound's clock stumbles, it waits.
 */
export class SteadyTime {
  #rate = Number.NaN;
  #readings: Reading[] = [];
  /** What the clock said first since the start, and last. */
  #first: number | undefined;
  #last = -Infinity;
  /** The place that was given last. */
  #place = -Infinity;

  /**
   * The place in seconds, `ahead` seconds of real time from now; `read` is what the sound's clock says at `now` (seconds
   * of real time), at this `rate`.
   */
  at(read: number, now: number, rate: number, ahead = 0): number {
    // A seek that nobody told of.
    if (read < this.#last - LEAST_JUMP) this.reset();
    this.#last = read;
    this.#place = Math.max(this.#place, this.#now(read, now, rate) + ahead * rate);
    return this.#place;
  }

  /** Begins anew: after a seek, or when the sound stood still. */
  reset(): void {
    this.#forget();
    this.#last = this.#place = -Infinity;
  }

  #forget(): void {
    this.#readings = [];
    this.#first = undefined;
  }

  #now(read: number, now: number, rate: number): number {
    if (rate !== this.#rate) this.#forget();
    this.#rate = rate;
    this.#first ??= read;
    if (Math.abs(read - this.#first) < START) return read;
    const offset = read - rate * now;
    this.#readings = this.#readings.filter((one) => now - one.now < WINDOW);
    const behind = Math.max(0, ...this.#readings.map((one) => one.offset - offset));
    const stood = behind > LONGEST_STEP * rate;
    if (stood) this.#readings = [];
    this.#readings.push({ now, offset });
    return stood ? read : read + behind;
  }
}
