import { createContext } from 'svelte';
import type { TimeFragment } from '../../core/time.ts';
import type { Playback } from './playback.svelte.ts';

/** Where the line being said is, as the reader sees it. */
export type Whereabouts = 'in view' | 'up' | 'down';

/** Whether the view keeps to the line being said; wishes for a line take hold of it again. */
export class Follow {
  readonly #playback: Playback;
  /** Where the line was seen last, and in which opening of a recording: it says nothing of the next. */
  #seen = $state.raw<{ where: Whereabouts; opening: number } | undefined>();
  #calls = $state.raw(0);
  #hasPlayedLine = $state.raw(false);
  /** Whether another part of the page, such as a search, leads the view meanwhile. */
  isLed = $state.raw(false);

  constructor(playback: Playback) {
    this.#playback = playback;
  }

  get holding(): boolean {
    return this.away === undefined && !this.isLed;
  }
  /** The line being said; -1 before the first. */
  get line(): number {
    return this.#playback.activeCue;
  }
  /** Which way the line is, while the view does not hold it. */
  get away(): 'up' | 'down' | undefined {
    const { where, opening } = this.#seen ?? {};
    return where === 'in view' || opening !== this.#playback.openings ? undefined : where;
  }
  /** Counts the wishes to see the line, for the view to act on. */
  get calls(): number {
    return this.#calls;
  }

  /** Whether a line was ever chosen on the page to be played. */
  get hasPlayedLine(): boolean {
    return this.#hasPlayedLine;
  }

  /** The reader has scrolled, and the line is there now. */
  seen(where: Whereabouts): void {
    this.#seen = { where, opening: this.#playback.openings };
  }

  /** Takes hold of the line again. */
  take(): void {
    this.#seen = undefined;
    this.isLed = false;
    this.#calls++;
  }

  goTo(at: TimeFragment): void {
    this.take();
    this.#playback.goTo(at);
  }
  playCue(index: number): void {
    this.#hasPlayedLine = true;
    this.#playback.playCue(index);
    this.take();
  }
  seekCue(index: number): void {
    this.#playback.seekCue(index);
    this.take();
  }
  nextCue(): void {
    this.#playback.nextCue();
    this.take();
  }
  previousCue(): void {
    this.#playback.previousCue();
    this.take();
  }
  repeatCue(): void {
    this.#playback.repeatCue();
    this.take();
  }
}

export const [useFollow, setFollow] = createContext<Follow>();
