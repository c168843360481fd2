import type { Player, PlayerFailure, PlayerStatus } from '../../src/core/playback/player.ts';
import type { TimeRange } from '../../src/core/time.ts';

/** One call of an intent, with its argument: `['seek', 12]`, `['play']`. */
export type PlayerCall = readonly [intent: string, argument?: string | number | boolean];

/** A player without sound: intents act at once and are recorded, everything else is driven by the test. */
export class FakePlayer implements Player {
  readonly calls: PlayerCall[] = [];
  /** Set to true to keep `seeking` until `landSeek()`. */
  slowSeeks = false;
  /** Set to true to have the next `play()` refused, as a browser does before the first click. */
  refusesPlay = false;

  status: PlayerStatus = 'empty';
  url: string | undefined;
  /** What `improve` was last given for this audio. */
  better: string | undefined;
  time = 0;
  duration = NaN;
  paused = true;
  waiting = false;
  seeking = false;
  ended = false;
  rate = 1;
  effectiveRate = 1;
  /** What `fade` was last set to. */
  level = 1;
  volume = 1;
  muted = false;
  buffered: readonly TimeRange[] = [];
  failure: PlayerFailure | undefined;
  outOfReach: number | undefined;

  #onWorse = () => {};
  readonly #listeners = new Set<() => void>();
  readonly #timeListeners = new Set<() => void>();

  get listeners(): number {
    return this.#listeners.size;
  }

  load(url: string): void {
    this.calls.push(['load', url]);
    this.#letGo();
    this.url = url;
    this.status = 'loading';
    this.#notify();
  }

  improve(url: string, onFailure = () => {}): void {
    this.calls.push(['improve', url]);
    this.better = url;
    this.#onWorse = onFailure;
  }

  /** The better address does not play. */
  failBetter(): void {
    this.better = undefined;
    this.#onWorse();
  }

  unload(): void {
    this.calls.push(['unload']);
    this.#letGo();
    this.#notify();
  }

  play(): void {
    this.calls.push(['play']);
    if (this.status === 'empty') return;
    if (this.status === 'failed') this.status = 'loading';
    if (this.refusesPlay) {
      this.refusesPlay = false;
      this.failure = { code: 'refused' };
    } else {
      this.failure = undefined;
      this.paused = false;
      this.waiting = this.status === 'loading';
      if (this.ended) this.time = 0;
      this.ended = false;
    }
    this.#notify();
  }

  pause(): void {
    this.calls.push(['pause']);
    this.outsidePause();
  }

  seek(time: number): void {
    this.calls.push(['seek', time]);
    if (this.status === 'empty') return;
    const end = Number.isNaN(this.duration) ? Infinity : this.duration;
    this.time = Math.min(Math.max(0, time), end);
    this.ended = false;
    this.seeking = this.slowSeeks && this.status !== 'failed';
    this.#notify();
  }

  setRate(rate: number): void {
    this.calls.push(['setRate', rate]);
    this.rate = this.effectiveRate = rate;
    this.#notify();
  }

  overrideRate(rate: number): void {
    this.calls.push(['overrideRate', rate]);
    this.effectiveRate = rate;
    this.#notify();
  }

  fade(level: number): void {
    this.calls.push(['fade', level]);
    this.level = level;
    this.#notify();
  }

  setVolume(volume: number): void {
    this.calls.push(['setVolume', volume]);
    this.volume = volume;
    this.level = 1;
    this.#notify();
  }

  setMuted(muted: boolean): void {
    this.calls.push(['setMuted', muted]);
    this.muted = muted;
    this.#notify();
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  watchTime(listener: () => void): () => void {
    this.#timeListeners.add(listener);
    return () => this.#timeListeners.delete(listener);
  }

  /** The quarter-second tick of a playing element. */
  tick(): void {
    for (const listener of this.#timeListeners) listener();
  }

  /** The sound has moved on to `time`; like the real one, says nothing. */
  at(time: number): void {
    this.time = time;
  }

  finishLoading({ duration }: { duration: number }): void {
    this.status = 'ready';
    this.duration = duration;
    this.time = Math.min(this.time, duration);
    this.waiting = false;
    this.#notify();
  }

  bufferTo(end: number): void {
    this.buffered = [{ start: 0, end }];
    this.#notify();
  }

  fail(failure: PlayerFailure): void {
    this.failure = failure;
    this.paused = true;
    this.waiting = false;
    if (failure.code !== 'refused') this.status = 'failed';
    this.#notify();
  }

  /** The listener asked for a place that the host keeps out of reach. */
  miss(place: number): void {
    this.outOfReach = place;
    this.#notify();
  }

  /** A headset, the lock screen or a call has paused the sound. */
  outsidePause(): void {
    this.paused = true;
    this.waiting = false;
    this.#notify();
  }

  /** Playing is wanted, but the data has not come yet (`true`), or has (`false`). */
  wait(waiting: boolean): void {
    this.waiting = waiting && !this.paused;
    this.#notify();
  }

  landSeek(): void {
    this.seeking = false;
    this.#notify();
  }

  /** The sound has come to its end. */
  finish(): void {
    this.time = this.duration;
    this.paused = true;
    this.ended = true;
    this.#notify();
  }

  #letGo(): void {
    this.url = undefined;
    this.effectiveRate = this.rate;
    this.status = 'empty';
    this.time = 0;
    this.duration = NaN;
    this.paused = true;
    this.waiting = false;
    this.seeking = false;
    this.ended = false;
    this.buffered = [];
    this.failure = this.outOfReach = this.better = undefined;
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
