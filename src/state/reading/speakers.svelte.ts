import { createContext } from 'svelte';
import { speakerShares, stepTo, toStretches } from '../../core/transcript/speaker-statistics.ts';
import type { Transcript } from '../episode/transcript.svelte.ts';

/** The speakers of the transcript, and the one whose turns are stepped through, or shown alone, or heard alone. */
export class Speakers {
  readonly #transcript: Transcript;
  /** Of one transcript: with the next it is over. */
  #chosen = $state.raw<{ name: string; alone: boolean; plays: boolean; of: unknown } | undefined>();
  /** The line last given by `stretch`. */
  #line = -1;
  readonly stretches = $derived.by(() => toStretches(this.#cues));
  /** Each named speaker's share, the largest first. */
  readonly shares = $derived.by(() => speakerShares(this.#cues));

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  get #cues() {
    return this.#transcript.parsed?.cues ?? [];
  }
  get #now() {
    return this.#chosen?.of === this.#transcript.identity ? this.#chosen : undefined;
  }
  get name(): string | undefined {
    return this.#now?.name;
  }
  /** The one whose lines are shown alone. */
  get alone(): string | undefined {
    return this.#now?.alone ? this.#now.name : undefined;
  }

  /** The one who is heard alone; their lines are shown alone, too. */
  get played(): string | undefined {
    return this.#now?.plays ? this.#now.name : undefined;
  }

  choose(name: string, alone = this.alone !== undefined, plays = this.played !== undefined): void {
    this.#chosen = { name, alone, plays: plays && alone, of: this.#transcript.identity };
  }
  close(): void {
    this.#chosen = undefined;
  }

  /** Whether a line is on the page. */
  isShown(line: number): boolean {
    const { alone } = this;
    return alone === undefined || this.#cues[line]?.speaker === alone;
  }

  /**
   * The first line of the speaker's next or previous stretch from the line `from`; undefined where there is none. Left
   * out, `from` is the line that was given last.
   */
  stretch(by: 1 | -1, from = this.#line): number | undefined {
    const { name } = this;
    const stretch = name === undefined ? undefined : stepTo(this.stretches, name, from, by);
    if (stretch) this.#line = stretch.first;
    return stretch?.first;
  }
}

export const [useSpeakers, setSpeakers] = createContext<Speakers>();
