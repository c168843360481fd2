import { createContext } from 'svelte';
import type { BackStep } from '../../core/playback/back-step.ts';
import type { Clock } from '../../core/playback/clock.ts';
import type { Playback } from './playback.svelte.ts';

/** A jump of more seconds costs the listener their place. */
const FAR = 30;
/** Seconds for which the way back stands. */
const STANDS = 10;

/**
 * The way back to the place that a far jump has left: it stands for ten seconds. Who looks around by several far jumps
 * wants back to where they listened before all of them, so that place is kept, and the ten seconds run from the last one.
 * Near jumps find the right word at the new place: they neither end the way back nor keep it. A jump that leads to within
 * thirty seconds of the place is a return, and ends it; so do ten seconds of listening elsewhere, which make that the place
 * that the next far jump leaves.
 */
export class JumpBack {
  readonly #playback: Playback;
  readonly #clock: Clock;
  readonly #step: BackStep | undefined;
  /** The place that was left, in what was open then. */
  #left = $state.raw<{ readonly place: number; readonly opening: number } | undefined>();
  #hasJumped = $state.raw(false);
  #stopWaiting: (() => void) | undefined;
  #stopStep: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;

  /** `step` has the browser's own Back lead there too. */
  constructor(playback: Playback, clock: Clock, step: BackStep | undefined) {
    this.#playback = playback;
    this.#clock = clock;
    this.#step = step;
  }

  /** The second that was left; undefined while there is no way back. */
  get place(): number | undefined {
    const left = this.#left;
    return left?.opening === this.#playback.openings ? left.place : undefined;
  }

  /** Whether the listener has jumped at all, however far. */
  get hasJumped(): boolean {
    return this.#hasJumped;
  }

  /** Takes note of a jump that the listener made. */
  take(from: number, to: number): void {
    this.#hasJumped = true;
    const place = this.place ?? from;
    if (Math.abs(to - place) <= FAR) return this.#drop();
    if (Math.abs(to - from) <= FAR) return;
    this.#left = { place, opening: this.#playback.openings };
    this.#stopWaiting?.();
    this.#stopWaiting = this.#clock.after(STANDS, () => this.#drop());
    // What is opened instead has its own step.
    this.#stopWatching ??= this.#playback.player.watch(() => this.place ?? this.#drop());
    this.#stopStep ??= this.#step?.(() => {
      this.#stopStep = undefined;
      this.go();
    });
  }

  /** Goes back to the place that was left. */
  go(): void {
    const { place } = this;
    // It is near to itself, so it ends the way back.
    if (place !== undefined) this.#playback.seek(place);
    this.#drop();
  }

  #drop(): void {
    this.#left = undefined;
    this.#stopWaiting?.();
    this.#stopStep?.();
    this.#stopWatching?.();
    this.#stopWaiting = this.#stopStep = this.#stopWatching = undefined;
  }
}

export const [useJumpBack, setJumpBack] = createContext<JumpBack>();
