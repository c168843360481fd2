import type { Clock } from './clock.ts';
import { FrameInterval } from './frame-interval.ts';
import type { Frames } from './frames.ts';
import type { Player } from './player.ts';
import { SteadyTime } from './steady-time.ts';

/** When the next change is due, in seconds of the sound; Infinity where none is. */
export interface NextChange {
  /** A mark, which has to fall on the right frame. */
  readonly mark: number;
  /** Anything shown that may come a little late: the second, the scrubber. */
  readonly shown: number;
}

interface ClockWork {
  /** Shows what is true at a place (seconds of the sound): where it is heard when the next frame is seen. */
  readonly look: (place: number) => void;
  /** The next change after a place. */
  readonly nextChange: (place: number) => NextChange;
}

/** Timers fire late by about so much (seconds). */
const TIMER_LATENESS = 0.004;
/** Timers count in so many seconds: no shorter wait is one. */
const SHORTEST_WAIT = 0.001;

/**
 * Looks at the sound when something is due to change, and sleeps in between. For a mark it wakes a frame early and asks
 * for frames until the mark is set, half a frame ahead, so that it falls on the frame nearest to the voice. Paused,
 * waiting, seeking or hidden it asks for nothing; whatever happens to the player makes it look once and plan anew.
 */
export class PlaybackClock {
  readonly #player: Player;
  readonly #frames: Frames;
  readonly #clock: Clock;
  readonly #work: ClockWork;
  readonly #interval = new FrameInterval();
  readonly #time = new SteadyTime();
  #stopFrames: (() => void) | undefined;
  #stopTimer: (() => void) | undefined;

  constructor(player: Player, frames: Frames, clock: Clock, work: ClockWork) {
    this.#player = player;
    this.#frames = frames;
    this.#clock = clock;
    this.#work = work;
  }

  /** Follows the player from now on; returns the stop function. */
  connect(): () => void {
    const renew = () => {
      // Readings from before the sound stood still say nothing of the time after.
      if (!this.#isMoving) this.#time.reset();
      this.look();
    };
    const stops = [
      this.#player.watch(renew),
      this.#frames.watch(renew),
      // Lines may have come since it was planned. And a hidden page has neither frames nor timers, but its passage
      // ends, and the lock screen steps from the line that is said there.
      this.#player.watchTime(() => this.look()),
    ];
    renew();
    return () => {
      for (const stop of stops) stop();
      this.#sleep();
    };
  }

  /** Looks now, and plans the next look. */
  look(): void {
    const place = this.#place();
    this.#work.look(place);
    this.#plan(place);
  }

  /** Whether the sound moves in a page that can be seen. */
  get #isMoving(): boolean {
    const { paused, waiting, seeking } = this.#player;
    return !paused && !waiting && !seeking && this.#frames.visible;
  }

  /** Where the sound is half a frame from now. */
  #place(): number {
    const { time, effectiveRate } = this.#player;
    if (!this.#isMoving) return time;
    return this.#time.at(time, this.#clock.now, effectiveRate, this.#interval.seconds / 2);
  }

  /** From where it has looked: what is due between there and now would be missed. */
  #plan(place: number): void {
    const rate = this.#player.effectiveRate;
    if (!this.#isMoving || rate <= 0) return this.#sleep();
    const { mark, shown } = this.#work.nextChange(place);
    const untilFrames = (mark - place) / rate - this.#interval.seconds - TIMER_LATENESS;
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    if (untilFrames < SHORTEST_WAIT) {
      this.#stopFrames ??= this.#frames.run((timestampMs) => {
        this.#interval.add(timestampMs);
        this.look();
      });
      return;
    }
    this.#stopFrames?.();
    this.#stopFrames = undefined;
    const wait = Math.min(untilFrames, Math.max(TIMER_LATENESS, (shown - place) / rate));
    if (wait < Infinity) this.#stopTimer = this.#clock.after(wait, () => this.look());
  }

  #sleep(): void {
    this.#stopFrames?.();
    this.#stopTimer?.();
    this.#stopFrames = this.#stopTimer = undefined;
  }
}
