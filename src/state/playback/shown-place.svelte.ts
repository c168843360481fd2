/**
 * The scrubber moves once a second, together with the time beside it, or in so many steps where a second is more than a
 * few pixels of it: each step is a layout and a frame.
 */
const FEWEST_STEPS = 400;
/** It is touched only when a pixel changes. */
const PIXELS = 1600;

/** The place in a recording as a clock and a scrubber show it, as signals that change no more often than what is seen. */
export class ShownPlace {
  readonly #duration: () => number;
  #second = $state.raw(0);
  #share = $state.raw(0);

  /** `duration` gives seconds; NaN or 0 where nobody knows. */
  constructor(duration: () => number) {
    this.#duration = duration;
  }

  /** In whole seconds. */
  get second(): number {
    return this.#second;
  }
  /** As a share of the duration, 0 to 1. */
  get share(): number {
    return this.#share;
  }

  /** Takes the place, in seconds. */
  look(place: number): void {
    this.#second = Math.floor(place);
    const duration = this.#duration();
    const step = Math.floor(place / this.#step) * this.#step;
    const share = duration > 0 ? (place < duration ? step / duration : 1) : 0;
    this.#share = Math.round(share * PIXELS) / PIXELS;
  }

  /** The first place after `place` at which either differs. */
  nextChange(place: number): number {
    return Math.min(Math.floor(place) + 1, (Math.floor(place / this.#step) + 1) * this.#step);
  }

  /** Seconds between steps of the scrubber. */
  get #step(): number {
    const duration = this.#duration();
    return duration > 0 ? Math.min(1, duration / FEWEST_STEPS) : 1;
  }
}
