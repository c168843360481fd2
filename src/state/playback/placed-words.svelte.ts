import { createContext } from 'svelte';
import type { PlacedWord } from '../../core/placed-words/placed-word.ts';
import type { Timeline } from '../../core/timeline/timeline.ts';
import type { Listening, UnplacedLines, WordPlacing } from './word-placing.ts';

const NONE: readonly PlacedWord[] = [];

/** Words of lines whose file times none, placed while a mark of them is shown, for that mark alone. */
export class PlacedWords {
  readonly #lines: UnplacedLines;
  readonly #fit: { readonly timeline: Timeline };
  readonly #heard: Promise<void>;
  readonly #listening: Listening;
  #isShown = $state.raw(false);
  #placing = $state.raw<WordPlacing | undefined>();
  readonly #isWanted = $derived.by(
    () => this.#isShown && this.#lines.timedCues.length > 0 && !this.#lines.timesWords,
  );

  /** `heard` resolves once there is sound: what places words is loaded after that. */
  constructor(
    lines: UnplacedLines,
    fit: { readonly timeline: Timeline },
    heard: Promise<void>,
    listening: Listening,
  ) {
    this.#lines = lines;
    this.#fit = fit;
    this.#heard = heard;
    this.#listening = listening;
  }

  /** Whether there are words to be placed, and somebody sees them. */
  get isWanted(): boolean {
    return this.#isWanted;
  }

  /** Has words be placed from now on; returns the stop function. */
  show(): () => void {
    this.#isShown = true;
    void this.#load().catch(console.info);
    return () => {
      this.#isShown = false;
    };
  }

  /** The words of a line, in order, at the seconds of the recording; empty where the file, or nobody, knows better. */
  of(index: number): readonly PlacedWord[] {
    return (this.#isWanted && this.#placing?.of(index)) || NONE;
  }

  async #load(): Promise<void> {
    await this.#heard;
    const { WordPlacing } = await import('./word-placing.ts');
    this.#placing ??= new WordPlacing(
      this.#lines,
      this.#fit,
      this.#listening,
      () => this.#isWanted,
    );
  }
}

export const [usePlacedWords, setPlacedWords] = createContext<PlacedWords>();
