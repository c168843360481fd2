import { createContext } from 'svelte';
import type { Clock } from '../../core/playback/clock.ts';
import { FrameInterval } from '../../core/playback/frame-interval.ts';
import { SAME_MOMENT } from '../../core/playback/moment.ts';
import { lineRange } from '../../core/playback/repeated.ts';
import type { TimeRange } from '../../core/time.ts';
import { cueAt } from '../../core/transcript/cue-index.ts';
import type { Follow } from './follow.svelte.ts';
import { eachMoment, type Sound } from './playback-loop.ts';
import type { RateOverride } from './rate-override.ts';
import type { Playback } from './playback.svelte.ts';
import type { Settings } from '../settings.svelte.ts';

/** Pauses between repeats: seconds, or as long as what was said. */
export const REPEAT_PAUSES = ['0', '1', '2', '5', 'same'] as const;
type RepeatPause = (typeof REPEAT_PAUSES)[number];

/** A place this far from what is repeated is somewhere else. */
const NEAR = 0.3;

/**
 * Repeats a line or a passage, with a pause between. A line that the listener goes to is repeated from then on; playing
 * from anywhere else ends the repeating. Between repeats the sound stands still at the start while the player counts as
 * playing, so the button shows Pause.
 */
export class Repeat {
  readonly #sound: Sound;
  readonly #playback: Playback;
  readonly #follow: Follow;
  readonly #settings: Settings;
  readonly #rateOverride: RateOverride;
  readonly #clock: Clock;
  readonly #interval = new FrameInterval();
  #stop: (() => void) | undefined;
  #stopWaiting: (() => void) | undefined;
  /** The line that is repeated; -1 for a passage. */
  #line = -1;
  /** Set during its own seeks, which the listener did not ask for. */
  #isSeeking = false;
  #mode = $state.raw<'off' | 'line' | 'passage'>('off');
  #count = $state.raw(0);
  #range: TimeRange = { start: 0, end: 0 };

  constructor(
    sound: Sound,
    playback: Playback,
    follow: Follow,
    settings: Settings,
    rateOverride: RateOverride,
    clock: Clock,
  ) {
    this.#sound = sound;
    this.#playback = playback;
    this.#follow = follow;
    this.#settings = settings;
    this.#rateOverride = rateOverride;
    this.#clock = clock;
  }

  get mode() {
    return this.#mode;
  }
  /** How many times it has been said to its end. */
  get count(): number {
    return this.#count;
  }
  /** Kept for the next visit. */
  get pause(): RepeatPause {
    const kept = this.#settings.option('repeatPause', '1');
    return REPEAT_PAUSES.find((one) => one === kept) ?? '1';
  }
  setPause(pause: RepeatPause): void {
    this.#settings.setOption('repeatPause', pause);
  }

  /** Repeats the line being said, from here on. */
  line(): void {
    this.#takeLine(Math.max(0, this.#playback.activeCue));
    if (this.#playback.time > this.#range.end) this.#restart();
  }

  /** Marks a passage (seconds of the transcript) and repeats it, from its start. */
  passage(said: TimeRange): void {
    this.off();
    this.#playback.openPassage(said);
    this.#line = -1;
    this.#begin('passage', this.#playback.passage ?? said);
    this.#restart();
    this.#follow.take();
  }

  off(): void {
    this.#endWait();
    this.#stop?.();
    this.#stop = undefined;
    this.#mode = 'off';
  }

  #takeLine(index: number): void {
    const range = lineRange(this.#playback.cues, index);
    if (!range) return this.off();
    this.#endWait();
    this.#line = index;
    this.#begin('line', range);
  }

  #begin(mode: 'line' | 'passage', range: TimeRange): void {
    this.#range = range;
    this.#mode = mode;
    this.#count = 0;
    this.#stop ??= eachMoment(this.#sound, (timestampMs) => this.#look(timestampMs));
  }

  #look(timestampMs: number | undefined): void {
    if (timestampMs !== undefined) this.#interval.add(timestampMs);
    const { player } = this.#sound;
    // Another episode, or none.
    if (player.status === 'empty') return this.off();
    if (this.#isSeeking || player.status !== 'ready') return;
    const { time } = player;
    if (this.#stopWaiting && player.paused) return this.#endWait();
    if (timestampMs === undefined && this.#moveTo(time)) return;
    const { start, end } = this.#range;
    if (player.ended && end > player.duration - NEAR) return this.#again();
    if (time < start - NEAR || time > end + this.#late) return this.off();
    if (this.#stopWaiting || player.paused || player.seeking) return;
    // A frame too early rather than one too late, in which the next line would be heard.
    if (time >= end - this.#interval.seconds * player.effectiveRate) this.#again();
  }

  /** Natural playing may run over the end: by a quarter of a second in a hidden page. */
  get #late(): number {
    return NEAR + (this.#sound.frames.visible ? 0 : 0.5) * this.#sound.player.rate;
  }

  /** Whether the listener has gone to another line, which is repeated from now on. */
  #moveTo(time: number): boolean {
    if (this.#line < 0) return false;
    const { cues } = this.#playback;
    const moved = cueAt(cues, time + SAME_MOMENT);
    const start = cues[moved]?.start ?? -Infinity;
    if (time - start > SAME_MOMENT || start === this.#range.start) return false;
    this.#takeLine(moved);
    return true;
  }

  #again(): void {
    const { player } = this.#sound;
    this.#count++;
    const { pause } = this;
    const { start, end } = this.#range;
    const seconds = pause === 'same' ? (end - start) / player.rate : Number(pause);
    if (seconds > 0) {
      this.#rateOverride.hold(true);
      this.#stopWaiting = this.#clock.after(seconds, () => this.#endWait());
    }
    const isOver = player.ended;
    this.#restart();
    if (isOver) player.play();
  }

  /** True while it begins again: that is no jump of the listener's. */
  get isSeeking(): boolean {
    return this.#isSeeking;
  }

  #restart(): void {
    this.#isSeeking = true;
    if (this.#line >= 0) this.#playback.seekCue(this.#line);
    else this.#playback.seek(this.#range.start);
    this.#isSeeking = false;
  }

  #endWait(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#rateOverride.hold(false);
  }
}

export const [useRepeat, setRepeat] = createContext<Repeat>();
