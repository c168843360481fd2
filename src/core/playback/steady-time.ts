/** Seconds of readings that are compared: long enough for several steps, short enough for two clocks to agree. */
const WINDOW = 1;
/** A reading further behind than this (seconds of real time) is of a sound that stands still: Firefox's busy steps take up to 0.09. */
const LONGEST_STEP = 0.12;
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
 * real time carries it on.
 */
export class SteadyTime {
  #rate = Number.NaN;
  #readings: Reading[] = [];
  /** The first reading since the start. */
  #first: number | undefined;

  /** The place in seconds; `read` is what the sound's clock says at `now` (seconds of real time), at this `rate`. */
  at(read: number, now: number, rate: number): number {
    if (rate !== this.#rate) this.reset();
    this.#rate = rate;
    this.#first ??= read;
    if (Math.abs(read - this.#first) < START) return read;
    const offset = read - rate * now;
    this.#readings = this.#readings.filter((one) => now - one.now < WINDOW);
    const ahead = Math.max(0, ...this.#readings.map((one) => one.offset - offset));
    if (ahead > LONGEST_STEP * rate) {
      this.reset();
      return read;
    }
    this.#readings.push({ now, offset });
    return read + ahead;
  }

  /** Forgets what was read: after a seek, or when the sound stood still. */
  reset(): void {
    this.#readings = [];
    this.#first = undefined;
  }
}
