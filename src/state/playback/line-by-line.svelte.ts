import { createContext } from 'svelte';
import { FrameInterval } from '../../core/playback/frame-interval.ts';
import { SAME_MOMENT } from '../../core/playback/moment.ts';
import { lineRange } from '../../core/playback/repeated.ts';
import type { TimeRange } from '../../core/time.ts';
import { cueAt } from '../../core/transcript/cue-index.ts';
import { eachMoment, type Sound } from './playback-loop.ts';
import type { Playback } from './playback.svelte.ts';
import type { Repeat } from './repeat.svelte.ts';

/** A pause between lines that is longer (seconds) is passed over by going on. */
const LONG_PAUSE = 0.3;
/** A sound that is told of late, as in a hidden page, goes back so far (seconds) before the end of its line. */
const BEFORE_END = 0.02;

/**
 * Stops the sound after each line, which stays marked; Play goes on with the next one, and so does a step to any line. It
 * rests while something is repeated.
 */
export class LineByLine {
  readonly #sound: Sound;
  readonly #playback: Playback;
  readonly #repeat: Repeat;
  readonly #interval = new FrameInterval();
  #stop: (() => void) | undefined;
  /** The line after which the sound stops: -1 where none is said, their number behind the last. */
  #line = -1;
  /** The recording in which that is, as `Playback.openings` counts them. */
  #opening = 0;
  /** Whether the sound was stopped after it. */
  #isStopped = false;
  #on = $state.raw(false);

  constructor(sound: Sound, playback: Playback, repeat: Repeat) {
    this.#sound = sound;
    this.#playback = playback;
    this.#repeat = repeat;
  }

  get on(): boolean {
    return this.#on;
  }

  set(on: boolean): void {
    this.#on = on;
    this.#stop?.();
    this.#stop = undefined;
    this.#isStopped = false;
    if (!on) return;
    this.#repeat.off();
    this.#line = -1;
    this.#stop = eachMoment(this.#sound, (timestampMs) => this.#look(timestampMs));
    this.#look();
  }

  /** Takes note of a jump, in seconds: one to a line while the sound is stopped plays it. */
  jumped(to: number): void {
    if (!this.#on) return;
    const wasStopped = this.#isStopped;
    this.#isStopped = false;
    this.#line = this.#saidAt(to);
    const { start = -1 } = this.#playback.cues[this.#line] ?? {};
    if (wasStopped && Math.abs(start - to) <= SAME_MOMENT) this.#playback.play();
  }

  /** The line being said at a time in seconds; -1 in a pause. */
  #saidAt(time: number): number {
    const line = cueAt(this.#playback.cues, time + SAME_MOMENT);
    return time < this.#rangeOf(line).end ? line : -1;
  }

  #look(timestampMs?: number): void {
    if (timestampMs !== undefined) this.#interval.add(timestampMs);
    const { player } = this.#sound;
    const { openings } = this.#playback;
    if (this.#opening !== openings) [this.#line, this.#isStopped] = [-1, false];
    this.#opening = openings;
    if (player.paused || player.seeking || this.#repeat.mode !== 'off') return;
    const { time } = player;
    if (this.#isStopped) return this.#goOn(time);
    const line = this.#saidAt(time);
    const { start, end } = this.#rangeOf(this.#line);
    // The first line after a pause; one that begins within another; or lines are heard elsewhere by now.
    if (time < start - LONG_PAUSE || (line > this.#line && time < end)) this.#line = line;
    // A frame too early rather than one too late, in which the next line would be heard.
    else if (time >= end - this.#interval.seconds * player.effectiveRate) {
      this.#isStopped = true;
      player.pause();
      if (time > end) this.#playback.pass(end - BEFORE_END);
    }
  }

  /** Where no line is said, none ends. */
  #rangeOf(line: number): TimeRange {
    return lineRange(this.#playback.cues, line) ?? { start: -Infinity, end: Infinity };
  }

  /** The listener plays on after a stop. */
  #goOn(time: number): void {
    this.#isStopped = false;
    const next = this.#playback.shownLine(1, this.#line);
    this.#line = next === this.#line ? this.#playback.cues.length : next;
    const { start } = this.#rangeOf(this.#line);
    if (start - time > LONG_PAUSE) this.#playback.pass(start);
  }
}

export const [useLineByLine, setLineByLine] = createContext<LineByLine>();
