import { createContext } from 'svelte';
import { pausesOf } from '../../core/playback/pauses.ts';
import type { TimeRange } from '../../core/time.ts';
import { cueAt } from '../../core/transcript/cue-index.ts';
import { eachMoment, type Sound } from './playback-loop.ts';
import type { RateOverride } from './rate-override.ts';
import type { Playback } from './playback.svelte.ts';
import type { Settings } from '../settings.svelte.ts';

/** Pauses go so many times faster than the rest, and never faster than browsers let be heard. */
const HURRY = { times: 3, most: 4 };
/** A hidden page is told the time four times a second, now and then a little later. */
const TICK_SECONDS = 0.35;

/** Passes the pauses between lines at a higher speed, and counts what that saves; nothing is left out. */
export class SkipSilence {
  readonly #sound: Sound;
  readonly #playback: Playback;
  readonly #settings: Settings;
  readonly #episodeKey: () => string;
  readonly #rateOverride: RateOverride;
  readonly #pauses = $derived.by(() => pausesOf(this.#playback.cues));
  #stop: (() => void) | undefined;
  /** The stretch that is being passed, and where the sound was last seen in it. */
  #passing: { readonly pause: TimeRange; seen: number } | undefined;
  #saved = $state.raw<{ key: string; seconds: number }>();
  #unsaved = 0;

  /** `episodeKey` names the open episode. */
  constructor(
    sound: Sound,
    playback: Playback,
    settings: Settings,
    rateOverride: RateOverride,
    episodeKey: () => string,
  ) {
    this.#sound = sound;
    this.#playback = playback;
    this.#settings = settings;
    this.#rateOverride = rateOverride;
    this.#episodeKey = episodeKey;
    this.#turn();
  }

  /** Kept for the next visit. */
  get on(): boolean {
    return this.#settings.option('skipSilence', false);
  }
  /** Seconds that were saved in this episode. */
  get savedSeconds(): number {
    return this.#saved?.key === this.#episodeKey() ? (this.#saved?.seconds ?? 0) : 0;
  }
  /** Whether the transcript tells of any pause. */
  get hasPauses(): boolean {
    return this.#pauses.length > 0;
  }

  set(on: boolean): void {
    this.#settings.setOption('skipSilence', on);
    this.#turn();
  }

  #turn(): void {
    this.#stop?.();
    this.#stop = this.on ? eachMoment(this.#sound, () => this.#look()) : undefined;
    if (this.on) this.#look();
    else this.#leave();
  }

  #look(): void {
    const { player } = this.#sound;
    const { time } = player;
    const pause = this.#pauses[cueAt(this.#pauses, time)];
    this.#count(time);
    // An advertisement is no silence.
    if (!pause || this.#playback.gap || player.paused || player.seeking || this.#rateOverride.held)
      return this.#leave();
    const hurriedRate = Math.max(player.rate, Math.min(player.rate * HURRY.times, HURRY.most));
    // Without frames the end could be missed, so the last part goes at the normal speed.
    const blind = this.#sound.frames.visible ? 0 : hurriedRate * TICK_SECONDS;
    if (time >= pause.end - blind) return this.#leave();
    this.#passing ??= { pause, seen: time };
    this.#rateOverride.hurry(hurriedRate);
  }

  /** Adds the time saved since the last look, in the listener's own seconds. */
  #count(time: number): void {
    const passing = this.#passing;
    const { rate, effectiveRate, seeking } = this.#sound.player;
    if (!passing || seeking) return;
    const passed = Math.min(time, passing.pause.end) - passing.seen;
    passing.seen = time;
    // A jump is no time saved.
    if (passed > 0 && passed < effectiveRate)
      this.#unsaved += passed * (1 / rate - 1 / effectiveRate);
  }

  #leave(): void {
    if (!this.#passing) return;
    this.#passing = undefined;
    this.#rateOverride.hurry(undefined);
    this.#saved = {
      key: this.#episodeKey(),
      seconds: this.savedSeconds + this.#unsaved,
    };
    this.#unsaved = 0;
  }
}

export const [useSkipSilence, setSkipSilence] = createContext<SkipSilence>();
