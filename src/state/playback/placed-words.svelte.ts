import { placeWords } from '../../core/placed-words/place-words.ts';
import {
  nextPlacedMoment,
  placedWordAt,
  type PlacedWord,
} from '../../core/placed-words/placed-word.ts';
import { heardWords } from '../../core/timeline/heard.ts';
import type { Timeline } from '../../core/timeline/timeline.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import { MeasuredSilences, type Listening } from './measured-silences.svelte.ts';
import type { Playback } from './playback.svelte.ts';
import type { WordGuide } from './said-now.svelte.ts';

/** Lines that are no farther apart (seconds) follow each other at once. */
const NO_PAUSE = 0.05;

/** The lines whose words are placed. */
export interface UnplacedLines {
  /** Those that have times, at the transcript's own seconds. */
  readonly timedCues: readonly Cue[];
  /** Whether the transcript's file times words: then none are placed. */
  readonly timesWords: boolean;
}

/** Words of the active line whose file times none, placed while a mark of them is shown, for that mark alone. */
export class PlacedWords implements WordGuide {
  readonly #playback: Playback;
  readonly #lines: UnplacedLines;
  readonly #fit: { readonly timeline: Timeline };
  readonly #silences: MeasuredSilences;
  readonly #words = $derived.by(() => this.#wordsOf(this.#playback.activeCue));

  constructor(
    playback: Playback,
    lines: UnplacedLines,
    fit: { readonly timeline: Timeline },
    listening: Listening,
  ) {
    this.#playback = playback;
    this.#lines = lines;
    this.#fit = fit;
    this.#silences = new MeasuredSilences(listening);
  }

  /** Has words be placed from now on; returns the stop function. */
  show(): () => void {
    this.#playback.placedWords = this;
    const stop = this.#silences.connect(() => this.#isUnplaced);
    return () => {
      stop();
      this.#playback.placedWords = undefined;
    };
  }

  get hasWords(): boolean {
    return this.#words.length > 0;
  }
  wordAt(time: number): PlacedWord | undefined {
    return placedWordAt(this.#words, time);
  }
  nextChange(time: number): number {
    return nextPlacedMoment(this.#words, time);
  }

  get #isUnplaced(): boolean {
    return this.#lines.timedCues.length > 0 && !this.#lines.timesWords;
  }

  /** In order, at the seconds of the recording; empty where the file, or nobody, knows better. */
  #wordsOf(index: number): readonly PlacedWord[] {
    const { timedCues: cues, timesWords } = this.#lines;
    const { timeline } = this.#fit;
    const cue = cues[index];
    if (!cue || timesWords) return [];
    const { start, end, text } = cue;
    const next = cues[index + 1];
    const isFollowed = next !== undefined && next.start - end < NO_PAUSE;
    const heard = { start: timeline.toAudio(start), end: timeline.toAudio(end, 'end') };
    const silences = this.#silences.within(heard)?.map((silence) => ({
      start: timeline.toTranscript(silence.start),
      end: timeline.toTranscript(silence.end),
    }));
    return heardWords(placeWords({ start, end, text, isFollowed }, silences), timeline);
  }
}
