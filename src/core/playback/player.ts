import type { TimeRange } from '../time.ts';

/** Seconds of the skips that buttons, keys and the system's controls make; `step` is that of the arrow keys. */
export const SKIP = { back: 15, forward: 30, step: 5 } as const;

/** Why no sound can come: `unplayable` is not audio that this browser knows, `damaged` broke off while decoding. */
export interface PlayerFailure {
  readonly code: 'unreachable' | 'unplayable' | 'damaged' | 'refused';
}

export type PlayerStatus = 'empty' | 'loading' | 'ready' | 'failed';

/** Plays one audio at a time. All times are seconds; every getter is live and cheap enough to read once a frame. */
export interface Player {
  readonly status: PlayerStatus;
  /** Where the sound is now; after `seek`, the place asked for. */
  readonly time: number;
  /** NaN until known. */
  readonly duration: number;
  /** True while no playing is wanted: before `play`, after `pause`, an outside pause, or the end. */
  readonly paused: boolean;
  /** True while playing is wanted but the sound has to wait for data. */
  readonly waiting: boolean;
  readonly seeking: boolean;
  readonly ended: boolean;
  /** 1 is normal speed; pitch is kept. */
  readonly rate: number;
  /** How fast the sound goes at the moment: `rate`, unless `overrideRate` said otherwise. */
  readonly effectiveRate: number;
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  readonly buffered: readonly TimeRange[];
  /** Set while `status` is `failed`; code `refused` (the browser wants a click first) leaves the status as it was. */
  readonly failure: PlayerFailure | undefined;
  /**
   * The place last asked for that the audio cannot be taken to, because its host sends it from the beginning only; the
   * sound goes on from where it is. Undefined until such a seek, and after a load.
   */
  readonly outOfReach: number | undefined;

  /** Lets go of what was loaded and starts loading `url`. */
  load(url: string): void;
  /**
   * Goes on from an address at which the loaded audio is the same, and its places are exact: at once while paused, else
   * with the next pause or seek, and without a gap in the sound. Where that address fails, the loaded one serves on, and
   * `onFailure` is called.
   */
  improve(url: string, onFailure?: () => void): void;
  unload(): void;
  /** After a failure tries again from `time`; after the end starts over. */
  play(): void;
  pause(): void;
  /** Before the audio is ready the last wish wins; clamped to the audio's length; after a failure kept for the next try. */
  seek(time: number): void;
  setRate(rate: number): void;
  /** Has the sound go at another speed than `rate` (0: stand still) until the next `setRate` or load. */
  overrideRate(rate: number): void;
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  /** Softens the sound below `volume`, which stays as it is: 1 not at all, 0 to silence; `setVolume` ends it. */
  fade(level: number): void;
  /** Calls `listener` after anything but `time` has changed, and after a seek; returns the stop function. */
  watch(listener: () => void): () => void;
  /**
   * Calls `listener` about four times a second while playing, in a hidden page too: for work that cannot wait
   * for a frame. Marks use frames. Returns the stop function.
   */
  watchTime(listener: () => void): () => void;
}
