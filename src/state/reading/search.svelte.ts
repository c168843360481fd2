import { createContext, untrack } from 'svelte';
import type { Cue } from '../../core/transcript/cue.ts';
import { firstIndex } from '../../core/transcript/cue-index.ts';
import { findIn, locate, type Hit, hitPips } from '../../core/search/find.ts';
import { fold } from '../../core/text/fold.ts';
import { FoldedTranscript } from '../../core/search/folded-transcript.ts';
import type { ReadTranscript } from '../../core/transcript/transcript.ts';
import { runSliced } from '../../core/run-sliced.ts';
import type { Transcript } from '../episode/transcript.svelte.ts';
import type { Follow } from '../playback/follow.svelte.ts';

/** The hits so far: offsets in the folded transcript, in order. */
interface Found {
  readonly offsets: readonly number[];
  readonly count: number;
  /** Folded units of each hit. */
  readonly length: number;
  readonly isDone: boolean;
}

/** One wish to search, with what the search needs of the page. */
export interface Opening {
  /** Gives the focus back to what had it before the search. */
  readonly giveBack: () => void;
  /** The first line in view; undefined without one. */
  readonly firstInView: () => number | undefined;
}

/** Where the view goes after a search: to the reader's place before it, to the line being said, or nowhere. */
export type AfterSearch = 'back' | 'to the voice' | 'stay';

const nothing: Found = { offsets: [], count: 0, length: 0, isDone: true };

/** The search in the lines that are shown: the query, its hits, and the one that is looked at. */
export class Search {
  readonly #transcript: Transcript;
  readonly #follow: Follow;
  readonly #alone: () => string | undefined;
  #opening = $state.raw<Opening | undefined>();
  #isAwaited = $state.raw(false);
  #isTyped = $state.raw(false);
  #of: ReadTranscript | undefined;
  #latest = new FoldedTranscript([]);
  #query = $state.raw('');
  #needle = '';
  #found = $state.raw<Found>(nothing);
  /** The hit that was gone to, by its offset; -1 for none. It may be hidden by now. */
  #at = $state.raw(-1);
  #calls = $state.raw(0);
  /** The first hit at or after this line, and this offset in the folded transcript, is gone to. */
  #from = { line: 0, offset: 0 };
  /** Whether the reader has scrolled since the last hit that was gone to. */
  #hasWandered = false;
  /** The line that the view held when the search began; undefined if it held none. */
  #heldBefore: number | undefined;
  /** Changes with each search: an older one ends. */
  #run = 0;

  /** The hits in the lines that are shown. */
  readonly #shown = $derived.by((): Found => {
    const speaker = this.#alone();
    if (speaker === undefined) return this.#found;
    const cues = this.#transcript.parsed?.cues ?? [];
    const isShown = (offset: number) => cues[this.#folded.lineAt(offset)]?.speaker === speaker;
    const offsets = this.#found.offsets.filter(isShown);
    return { ...this.#found, offsets, count: offsets.length };
  });
  /** Where the hit that was gone to is hidden, the next that is shown stands for it. */
  readonly #current = $derived.by(() => {
    if (this.#at < 0 || this.#shown.count === 0) return -1;
    return this.#firstFrom(0, this.#at) % this.#shown.count;
  });

  /** `alone`: the speaker whose lines are the only ones that are shown, if there is one. */
  constructor(transcript: Transcript, follow: Follow, alone: () => string | undefined) {
    this.#transcript = transcript;
    this.#follow = follow;
    this.#alone = alone;
  }

  /** The last wish to search; undefined while the search is closed. */
  get opening(): Opening | undefined {
    return this.#opening;
  }
  /** Whether the field is still to come, and another takes its typing meanwhile. */
  get isAwaited(): boolean {
    return this.#isAwaited;
  }

  /** Whether words were typed since the last wish, before the field came. */
  get isTyped(): boolean {
    return this.#isTyped;
  }

  /**
   * Opens the search, and looks for `words`, or for the last ones if they are empty: from the line that the view holds, else
   * from the first in view. Opened already, it goes on from where it is, and keeps its first `giveBack`.
   */
  open(words: string, opening: Opening): void {
    const before = this.#opening;
    this.#isAwaited = before === undefined;
    this.#isTyped = false;
    this.#opening = { ...(before ?? opening) };
    if (before) return this.look(words || this.#query);
    const { holding, line } = this.#follow;
    this.#heldBefore = holding ? line : undefined;
    this.#hasWandered = false;
    this.look(words || this.#query, holding && line >= 0 ? line : (opening.firstInView() ?? 0));
  }
  /** Closes the search; says where the view goes. A line that was played meanwhile holds the view already. */
  close(): AfterSearch {
    const { holding, line } = this.#follow;
    this.#opening = undefined;
    this.#isAwaited = false;
    this.#follow.isLed = false;
    if (holding) return 'stay';
    return this.#heldBefore === undefined || this.#heldBefore === line ? 'back' : 'to the voice';
  }
  /** The reader has scrolled: the next search begins where they are. */
  wander(): void {
    this.#hasWandered = true;
  }
  /** Looks for words that are typed before the field has come. */
  typeAhead(query: string): void {
    this.#isTyped = true;
    this.look(query);
  }
  /** The field has come, or is no longer waited for. */
  endWait(): void {
    this.#isAwaited = false;
  }

  get query(): string {
    return this.#query;
  }
  /** Whether there is something to look for. */
  get isWanted(): boolean {
    return fold(this.#query) !== '';
  }
  get count(): number {
    return this.#shown.count;
  }
  /** Whether the whole transcript was searched. */
  get isDone(): boolean {
    return this.#found.isDone;
  }
  /** Place of the hit that is looked at among all; -1 for none. */
  get current(): number {
    return this.#current;
  }
  /** Counts the wishes to see the current hit, for the view to act on. */
  get calls(): number {
    return this.#calls;
  }
  get hit(): Hit | undefined {
    return this.hitAt(this.#current);
  }

  hitAt(index: number): Hit | undefined {
    const offset = this.#shown.offsets[index];
    return offset === undefined ? undefined : locate(this.#folded, offset, this.#found.length);
  }

  /** The transcript on the page, folded once. */
  get #folded(): FoldedTranscript {
    const { parsed } = this.#transcript;
    if (parsed !== this.#of) {
      this.#of = parsed;
      this.#latest = new FoldedTranscript(this.#transcript.turns);
    }
    return this.#latest;
  }

  /**
   * Looks for `query`, and leads the view to its hits. The first hit is the one at or after the line `from`: left out, that
   * is where the reader has scrolled to, else the place of the hit before.
   */
  look(query: string, from = this.#takeWandered()): void {
    this.#query = query;
    this.#follow.isLed = true;
    if (from !== undefined) this.#from = { line: from, offset: 0 };
    const needle = fold(query);
    if (needle === this.#needle && from === undefined) return;
    this.#needle = needle;
    this.#search();
  }

  /** The line that the reader has scrolled to since the last hit, once. */
  #takeWandered(): number | undefined {
    const line = this.#hasWandered ? this.#opening?.firstInView() : undefined;
    this.#hasWandered = false;
    return line;
  }

  next(): void {
    const isNext = this.#current >= 0 && this.#shown.offsets[this.#current] !== this.#at;
    this.#goTo(isNext ? this.#current : this.#current + 1);
  }
  previous(): void {
    this.#goTo(this.#current < 0 ? -1 : this.#current - 1);
  }

  /** Folds the transcript ahead of the first key press, a few milliseconds at a time; returns the stop function. */
  prepare(): () => void {
    let isOver = false;
    const folded = untrack(() => this.#folded);
    void runSliced(
      (i) => folded.chunk(i) !== undefined,
      () => isOver,
    );
    return () => {
      isOver = true;
    };
  }

  /** Indexes of the hits that begin in the lines from `first` to before `end`: the first, and the one after the last. */
  within(first: number, end: number): readonly [number, number] {
    return [this.#firstFrom(first, 0), this.#firstFrom(end, 0)];
  }

  /** Where along the episode there are hits, as numbers of steps; `cues` are the lines where they are heard. */
  pips(cues: readonly Cue[], duration: number, steps: number): number[] {
    return hitPips(this.#folded, this.#shown.offsets, cues, duration, steps);
  }
  /** The step of the current hit; undefined without one. */
  pip(cues: readonly Cue[], duration: number, steps: number): number | undefined {
    const offset = this.#shown.offsets[this.#current];
    if (offset === undefined) return undefined;
    return hitPips(this.#folded, [offset], cues, duration, steps)[0];
  }

  #goTo(index: number): void {
    const { count, offsets } = this.#shown;
    this.#follow.isLed = true;
    this.#hasWandered = false;
    if (count === 0) return;
    const offset = offsets[(index + count) % count]!;
    this.#at = offset;
    this.#from = { line: this.#folded.lineAt(offset), offset };
    this.#calls++;
  }

  #search(): void {
    const run = ++this.#run;
    const folded = untrack(() => this.#folded);
    const needle = this.#needle;
    const offsets: number[] = [];
    const publish = (isDone: boolean) => {
      this.#found = { offsets, count: offsets.length, length: needle.length, isDone };
      this.#choose();
    };
    this.#at = -1;
    if (needle === '') {
      this.#found = nothing;
      return;
    }
    const step = (i: number) => {
      const chunk = folded.chunk(i);
      if (chunk) findIn(chunk, needle, folded, offsets);
      return chunk !== undefined;
    };
    const isOver = () => run !== this.#run;
    void runSliced(step, isOver, publish);
  }

  /** Goes to the hit that is nearest on from where the reader is; to the first where there is none. */
  #choose(): void {
    const { count, isDone, offsets } = this.#shown;
    if (this.#at >= 0) return;
    const nearest = this.#firstFrom(this.#from.line, this.#from.offset);
    if (nearest >= count && !isDone) return;
    // Where all that was found is hidden, it may be shown later.
    this.#at = offsets[nearest] ?? offsets[0] ?? this.#found.offsets[0] ?? -1;
    if (count > 0) this.#calls++;
  }

  /** Index of the first hit at or after a line and an offset. */
  #firstFrom(line: number, offset: number): number {
    const { offsets, count } = this.#shown;
    return firstIndex(count, (hit) => {
      const at = offsets[hit]!;
      return at >= offset && this.#folded.lineAt(at) >= line;
    });
  }
}

export const [useSearch, setSearch] = createContext<Search>();
