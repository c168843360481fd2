import { momentAt, nextMoment } from '../../core/playback/moment.ts';
import type { PlacedWord } from '../../core/placed-words/placed-word.ts';
import type { TimeRange } from '../../core/time.ts';
import type { Timeline } from '../../core/timeline/timeline.ts';
import { cueAt } from '../../core/transcript/cue-index.ts';
import type { Cue } from '../../core/transcript/cue.ts';

/** The lines of the open transcript, as signals. */
export interface TimedLines {
  /** Those that have times, at the seconds at which they are heard, ordered by start. */
  readonly cues: readonly Cue[];
  /** How the transcript's seconds and those of the recording fit. */
  readonly timeline: Timeline;
  /** Whether a line is on the page; steps from line to line pass those that are not. */
  isShown(index: number): boolean;
}

/** Tells of words in the active line, where its file times none; in seconds of the recording. */
export interface WordGuide {
  /** Whether it knows any word of the line. */
  readonly hasWords: boolean;
  /** The word that is most likely being said at a time. */
  wordAt(time: number): PlacedWord | undefined;
  /** The first time after `time` at which `wordAt` differs; Infinity after the last. */
  nextChange(time: number): number;
}

/** The line and the word being said at a place of the recording (seconds), as signals. */
export class SaidNow {
  readonly #lines: TimedLines;
  #place = $state.raw(0);
  /** The line asked for, while the place alone would name another that starts at the same moment. */
  #asked = $state.raw<{ cues: readonly Cue[]; index: number; natural: number } | undefined>();
  readonly #moment = $derived.by(() => {
    const { cues } = this.#lines;
    const natural = cueAt(cues, this.#place);
    const asked = this.#asked;
    const isAsked = asked?.cues === cues && asked.natural === natural;
    return momentAt(cues, this.#place, isAsked ? asked.index : natural);
  });
  readonly #gap = $derived.by(() => this.#lines.timeline.gapAt(this.#place));
  readonly #cue = $derived(this.#moment.cue);
  readonly #word = $derived(this.#gap ? -1 : this.#moment.word);
  readonly #resting = $derived(this.#moment.resting || this.#gap !== undefined);
  /** Set while a mark of such words is shown. */
  placedWords = $state.raw<WordGuide | undefined>();
  readonly #placedWord = $derived(this.#gap ? undefined : this.placedWords?.wordAt(this.#place));

  constructor(lines: TimedLines) {
    this.#lines = lines;
  }

  get place(): number {
    return this.#place;
  }
  /** Index of the line; -1 before the first. */
  get cue(): number {
    return this.#cue;
  }
  /** Index of the word in the line; -1 where none is, or none is known. */
  get word(): number {
    return this.#word;
  }
  /** The word that is most likely being said, where the file times no words. */
  get placedWord(): PlacedWord | undefined {
    return this.#placedWord;
  }
  /** Whether words of the line are known, or placed. */
  get hasWords(): boolean {
    return this.#lines.cues[this.#cue]?.words !== undefined || this.placedWords?.hasWords === true;
  }
  /** The stretch of the recording around the place of which the transcript has nothing. */
  get gap(): TimeRange | undefined {
    return this.#gap;
  }
  /** True between the line's end and the next line's start, and in a gap. */
  get resting(): boolean {
    return this.#resting;
  }

  look(place: number): void {
    if (this.#asked && this.#asked.natural !== cueAt(this.#asked.cues, place)) this.forgetAsked();
    this.#place = place;
  }

  /** Names a line that starts at `place`, until the place is in another. */
  ask(index: number, place: number): void {
    const { cues } = this.#lines;
    this.#asked = { cues, index, natural: cueAt(cues, place) };
  }
  forgetAsked(): void {
    this.#asked = undefined;
  }

  /** The first place after `place` at which any of it differs; Infinity after the last. */
  nextChange(place: number): number {
    const { cues, timeline } = this.#lines;
    return Math.min(
      nextMoment(cues, place, this.#asked?.index),
      this.placedWords?.nextChange(place) ?? Infinity,
      timeline.nextSeam(place),
    );
  }
}
