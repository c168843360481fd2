import { createContext } from 'svelte';
import type { Chapter } from '../../core/episode/chapters/chapter.ts';
import type { Clock } from '../../core/playback/clock.ts';
import type { TimeRange } from '../../core/time.ts';
import { cueAt } from '../../core/transcript/cue-index.ts';
import { eachMoment, type Sound } from './playback-loop.ts';
import type { Playback } from './playback.svelte.ts';

/** When the sound shall end: after so many minutes, or with what is heard now. */
export type SleepChoice = number | 'chapter' | 'episode';

export const SLEEP_MINUTES = [5, 10, 15, 30, 45, 60] as const;
/** Minutes that an extension adds. */
export const SLEEP_MORE = 5;

/** Seconds over which the sound fades; shorter before an end in the sound, whose last words are to be heard. */
const FADE = { minutes: 10, end: 3 };

/**
 * Ends the sound softly. Minutes are real time: they run on through seeks, changes of speed and pauses, and end without
 * effect if the sound is paused by then. The end of a chapter is that of the chapter being heard, also after a seek.
 */
export class Sleep {
  readonly #sound: Sound;
  readonly #playback: Playback;
  readonly #clock: Clock;
  readonly #chapters: () => readonly Chapter[];
  #stop: (() => void) | undefined;
  #deadline = 0;
  #stretch: TimeRange = { start: 0, end: 0 };
  #stopTicking: (() => void) | undefined;
  #level = 1;
  #choice = $state.raw<SleepChoice | undefined>();
  #leftSeconds = $state.raw(0);

  /** `chapters` gives the listed ones of the open episode, as a signal. */
  constructor(sound: Sound, playback: Playback, clock: Clock, chapters: () => readonly Chapter[]) {
    this.#sound = sound;
    this.#playback = playback;
    this.#clock = clock;
    this.#chapters = chapters;
  }

  get choice(): SleepChoice | undefined {
    return this.#choice;
  }
  /** Seconds until the sound ends, rounded up; 0 without a timer, or with an unknown end. */
  get leftSeconds(): number {
    return this.#leftSeconds;
  }
  /** Whether there is an end of a chapter to wait for. */
  get hasChapters(): boolean {
    return this.#chapters().length > 0;
  }

  start(choice: SleepChoice): void {
    this.cancel();
    this.#choice = choice;
    if (typeof choice === 'number') this.#deadline = this.#clock.now + choice * 60;
    else this.#stretch = this.#stretchNow();
    this.#stop = eachMoment(this.#sound, () => this.#look());
    this.#tick();
  }

  /** Five minutes more, where minutes are counted. */
  extend(): void {
    this.#deadline += SLEEP_MORE * 60;
    this.#look();
  }

  cancel(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#stopTicking?.();
    this.#choice = undefined;
    this.#leftSeconds = 0;
    this.#soften(1);
  }

  /** Looks once a second, also while the sound is paused and the player is quiet. */
  #tick(): void {
    this.#look();
    if (this.#choice !== undefined) this.#stopTicking = this.#clock.after(1, () => this.#tick());
  }

  #look(): void {
    if (this.#choice === undefined) return;
    const { player } = this.#sound;
    if (player.status === 'empty' && typeof this.#choice !== 'number') return this.cancel();
    const left = this.#left();
    if (left <= 0) {
      if (!player.paused) player.pause();
      return this.cancel();
    }
    // In whole seconds, so that it is shown anew only then.
    this.#leftSeconds = left < Infinity ? Math.ceil(left) : 0;
    const fade = typeof this.#choice === 'number' ? FADE.minutes : FADE.end;
    this.#soften(left < fade ? (left / fade) ** 2 : 1);
  }

  /** Seconds of real time until the end. */
  #left(): number {
    if (typeof this.#choice === 'number') return this.#deadline - this.#clock.now;
    const { player } = this.#sound;
    const { time, rate } = player;
    const over = time - this.#stretch.end;
    // A place further on, or a seek, is the listener's own doing.
    const wentOver = over >= 0 && over < rate && !player.seeking && !player.paused;
    if (player.ended || wentOver) return 0;
    const isUnknown = this.#stretch.end === Infinity;
    if (over >= 0 || time < this.#stretch.start || isUnknown) this.#stretch = this.#stretchNow();
    return Math.max(0.01, (this.#stretch.end - time) / rate);
  }

  #stretchNow(): TimeRange {
    const { duration } = this.#playback;
    const end = duration > 0 ? duration : Infinity;
    const { time } = this.#sound.player;
    const chapters = this.#choice === 'chapter' ? this.#chapters() : [];
    const index = cueAt(chapters, time);
    return { start: chapters[index]?.start ?? 0, end: chapters[index + 1]?.start ?? end };
  }

  /** In steps that nobody hears. */
  #soften(level: number): void {
    const step = Math.round(level * 100) / 100;
    if (step === this.#level) return;
    this.#level = step;
    this.#sound.player.fade(step);
  }
}

export const [useSleep, setSleep] = createContext<Sleep>();
