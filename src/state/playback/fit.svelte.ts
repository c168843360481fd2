import { createContext } from 'svelte';
import { heardCues } from '../../core/timeline/heard.ts';
import { Timeline, type Stretch } from '../../core/timeline/timeline.ts';
import {
  isTimed,
  noTiming,
  nudged,
  offsetOf,
  timelineOf,
  timingOf,
  withAnchor,
  withInsertion,
  type Timing,
} from '../../core/timeline/timing.ts';
import type { Cue } from '../../core/transcript/cue.ts';

/** How the open transcript fits its recording: as it is, as the show says, as it was found, or moved by hand. */
export type FitSource = 'plain' | 'show' | 'found' | 'hand';

/** A shift of at least so many seconds, to later, is something that was put in: it leaves the lines before it. */
const LEAST_INSERTED = 10;
/** What was found moves lines by more (seconds), or the recording is the one that was printed. */
const LEAST_FOUND = 0.3;
/** By fewer seconds, all lines are moved without a question. */
const LEAST_ASKED = 1;
/** The oldest changes can no longer be undone. */
const MOST_UNDONE = 100;

/**
 * How the open transcript and its recording fit, and what a listener does about it by hand. Seconds are those of the
 * recording, where nothing else is said.
 */
export class Fit {
  readonly #lines: { readonly cues: readonly Cue[] };
  #hand = $state.raw<Timing | undefined>();
  #shown = $state.raw<Timing>(noTiming);
  #found = $state.raw<readonly Stretch[]>([]);
  #undone = $state.raw<readonly (Timing | undefined)[]>([]);
  #adStart = $state.raw<number | undefined>();
  #agrees = $state.raw(false);
  /** By how many seconds the lines were heard to be early, or late where below 0. */
  heardShift = $state.raw<number | undefined>();
  /** Is told what was said by hand, whenever that changes. */
  onhand: (hand: Timing | undefined) => void = () => undefined;
  /** Is told when the listener begins to be at it. */
  onshow: () => void = () => undefined;
  #isOpen = $state.raw(false);
  /** Whether the next line that is chosen is the one that is heard. */
  isPicking = $state.raw(false);
  /** Whether what was found counts: of the very sound that the show speaks of, the show knows better. */
  readonly #counts = $derived(
    this.#found.length > 0 && !(isTimed(this.#shown) && this.#found.every(isUnmoved)),
  );
  readonly #timeline = $derived.by(() => {
    if (this.#hand) return timelineOf(this.#hand);
    if (this.#counts) return new Timeline(this.#found);
    return timelineOf(this.#shown);
  });
  readonly #cues = $derived.by(() => heardCues(this.#lines.cues, this.#timeline));

  /** `lines` are those of the transcript, at its own seconds. */
  constructor(lines: { readonly cues: readonly Cue[] }) {
    this.#lines = lines;
  }

  get timeline(): Timeline {
    return this.#timeline;
  }
  /** The lines at the seconds at which they are heard. */
  get cues(): readonly Cue[] {
    return this.#cues;
  }
  get source(): FitSource {
    if (this.#hand) return 'hand';
    if (this.#counts) return 'found';
    return isTimed(this.#shown) ? 'show' : 'plain';
  }
  /** What was found in the sound; empty where nothing was. */
  get found(): readonly Stretch[] {
    return this.#found;
  }
  /** What was said by hand; undefined where nothing was. */
  get hand(): Timing | undefined {
    return this.#hand;
  }
  /** Whether the listener is at it; each change by hand begins it. */
  get isOpen(): boolean {
    return this.#isOpen;
  }
  /** Whether the sound was heard to agree with the transcript's own seconds. */
  get isConfirmed(): boolean {
    return this.#agrees;
  }
  get canUndo(): boolean {
    return this.#undone.length > 0;
  }
  /** Where an advertisement began that is not said to be over. */
  get adStart(): number | undefined {
    return this.#adStart;
  }

  /** Begins with what the show says of an episode. */
  open(shown: Timing = noTiming): void {
    this.#shown = shown;
    this.#hand = undefined;
    this.#found = [];
    this.#undone = [];
    this.#agrees = false;
    this.heardShift = undefined;
    this.close();
  }

  /** The sound was compared with the transcript's own seconds, and agrees with them. */
  agrees(): void {
    this.#agrees = true;
  }

  /** Takes what was said by hand at an earlier visit, or drops it where it was of another recording. */
  recall(hand: Timing | undefined): void {
    this.#hand = hand;
    this.#undone = [];
  }

  /** What was found in the sound; more of it may follow. */
  find(stretches: readonly Stretch[]): void {
    this.#found = stretches;
  }

  show(): void {
    this.#isOpen = true;
    this.onshow();
  }
  close(): void {
    this.#isOpen = this.isPicking = false;
    this.#adStart = undefined;
  }

  /** Says that a line is heard now. */
  anchor(index: number, audio: number): void {
    this.isPicking = false;
    const cue = this.#lines.cues[index];
    if (!cue) return;
    const base = this.#base;
    const moved = audio - cue.start - (audio - timelineOf(base).toTranscript(audio));
    const isFirst = base.anchors.length === 0;
    // The sound before a late line may hold what was put in; before an early one nothing can be missing.
    const isFromHere = isFirst && moved >= LEAST_INSERTED && cue.start >= LEAST_INSERTED;
    this.#set(
      withAnchor(base, { transcript: cue.start, audio, ...(isFromHere && { isFromHere }) }),
    );
  }

  /** Whether the last anchor leaves the lines before it as they were; undefined where that is no question. */
  get isFromHere(): boolean | undefined {
    const { anchors = [], insertions = [] } = this.#hand ?? {};
    const [only] = anchors;
    const isMoved = only !== undefined && Math.abs(offsetOf(only)) >= LEAST_ASKED;
    return anchors.length === 1 && insertions.length === 0 && isMoved
      ? only.isFromHere === true
      : undefined;
  }
  setFromHere(isFromHere: boolean): void {
    const [only] = this.#hand?.anchors ?? [];
    if (!this.#hand || !only) return;
    const { transcript, audio } = only;
    this.#set(
      withAnchor(
        { ...this.#hand, anchors: [] },
        { transcript, audio, ...(isFromHere && { isFromHere }) },
      ),
    );
  }

  /** Moves the lines around a place later, or earlier where `bySeconds` is below 0. */
  nudge(audio: number, bySeconds: number): void {
    this.#set(nudged(this.#base, audio, bySeconds));
  }

  /** Takes a whole timing that the listener was offered. */
  take(timing: Timing): void {
    this.isPicking = false;
    this.#set(timing);
  }

  adStarts(audio: number): void {
    this.show();
    this.#adStart = audio;
  }
  /** Ends the advertisement that began, or takes back that it did where it would be none. */
  adIsOver(audio: number): void {
    const start = this.#adStart;
    this.#adStart = undefined;
    if (start !== undefined && audio > start) {
      this.#set(withInsertion(this.#base, { start, end: audio }));
    }
  }

  undo(): void {
    if (!this.canUndo) return;
    this.#hand = this.#undone.at(-1);
    this.#undone = this.#undone.slice(0, -1);
    this.onhand(this.#hand);
  }
  /** Drops all that was said by hand; can be undone. */
  reset(): void {
    this.#adStart = undefined;
    this.#set(undefined);
  }

  /** What a hand goes on from. */
  get #base(): Timing {
    return this.#hand ?? timingOf(this.#timeline);
  }

  #set(timing: Timing | undefined): void {
    this.#undone = [...this.#undone, this.#hand].slice(-MOST_UNDONE);
    this.#hand = timing;
    this.onhand(timing);
    this.show();
  }
}

function isUnmoved({ audio, transcript, seconds, rate }: Stretch): boolean {
  const atEnd = Number.isFinite(seconds) ? seconds * (1 - rate) : 0;
  const moved = audio - transcript;
  return Math.max(Math.abs(moved), Math.abs(moved + atEnd)) < LEAST_FOUND;
}

export const [useFit, setFit] = createContext<Fit>();
