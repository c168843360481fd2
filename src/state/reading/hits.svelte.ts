import { untrack } from 'svelte';
import type { Cue } from '../../core/transcript/cue.ts';
import { firstIndex } from '../../core/transcript/cue-index.ts';
import {
  findAll,
  firstInLines,
  hitPips,
  locate,
  nothingYet,
  type Found,
  type Hit,
} from '../../core/search/find.ts';
import { FoldedTranscript } from '../../core/search/folded-transcript.ts';
import { foundLine, type FoundLine } from '../../core/search/found-line.ts';
import { fold } from '../../core/text/fold.ts';
import { runSliced } from '../../core/run-sliced.ts';
import type { Transcript } from '../episode/transcript.svelte.ts';
import type { Follow } from '../playback/follow.svelte.ts';
import type { Settings } from '../settings.svelte.ts';
import type { Speakers } from './speakers.svelte.ts';

/** What was found so far, as it was when it was told. */
interface Told extends Readonly<Found> {
  readonly count: number;
  readonly isDone: boolean;
}

const nothing: Told = { ...nothingYet(), count: 0, isDone: true };

/** What the search knows of the page. */
export interface SearchedPage {
  readonly search: {
    readonly query: string;
    /** The line from which the first hit is looked for; undefined where nothing was said of it. */
    readonly from: number | undefined;
    readonly opening: { readonly firstInView: () => number | undefined } | undefined;
  };
  readonly transcript: Transcript;
  readonly follow: Follow;
  readonly speakers: Pick<Speakers, 'alone'>;
  readonly settings: Settings;
}

/**
 * The hits of what is looked for in the lines that are shown, and the one that is looked at. Where lines have all words, but
 * not as they were typed, such a line is one hit.
 */
export class Hits {
  readonly #page: SearchedPage;
  #of: unknown;
  #latest = new FoldedTranscript([]);
  /** What was looked for last. */
  #wanted: string | undefined;
  #found = $state.raw<Told>(nothing);
  /** The stretch that was gone to, by its offset; -1 for none. It may be hidden by now. */
  #at = $state.raw(-1);
  #calls = $state.raw(0);
  /** The first hit at or after this line, and this offset in the folded transcript, is gone to. */
  #from = { line: 0, offset: 0 };
  /** Whether the reader has scrolled since the last hit that was gone to. */
  #hasWandered = false;
  /** Changes with each search: an older one ends. */
  #run = 0;

  /** What is found in the lines that are shown. */
  readonly #shown = $derived.by((): Told => {
    const found = this.#found;
    const speaker = this.#page.speakers.alone;
    if (speaker === undefined) return found;
    const cues = this.#page.transcript.parsed?.cues ?? [];
    const isShown = (i: number) => cues[this.#folded.lineAt(found.from[i]!)]?.speaker === speaker;
    const shown = found.from.flatMap((_, i) => (isShown(i) ? [i] : []));
    const [from, to] = [found.from, found.to].map((all) => shown.map((i) => all[i]!));
    const firstFrom = (first: number) => firstIndex(shown.length, (i) => shown[i]! >= first);
    const words = found.words
      ?.map(firstFrom)
      .filter((first, i, all) => first < shown.length && first !== all[i - 1]);
    return { ...found, from: from!, to: to!, words, count: shown.length };
  });
  /** The first stretch of each line that has any. */
  readonly #firsts = $derived(this.#shown.words ?? firstInLines(this.#folded, this.#shown.from));
  /** Where the stretch that was gone to is hidden, the next that is shown stands for it. */
  readonly #stretch = $derived.by(() => {
    if (this.#at < 0 || this.#shown.count === 0) return -1;
    return this.#firstFrom(0, this.#at) % this.#shown.count;
  });
  readonly #line = $derived(firstIndex(this.lines, (i) => this.#firsts[i]! > this.#stretch) - 1);

  constructor(page: SearchedPage) {
    this.#page = page;
    const { query, from } = page.search;
    this.look(query, from);
  }

  /** Whether there is something to look for. */
  get isWanted(): boolean {
    return fold(this.#page.search.query) !== '';
  }
  get count(): number {
    return this.#shown.words ? this.lines : this.#shown.count;
  }
  /** Whether the whole transcript was searched. */
  get isDone(): boolean {
    return this.#found.isDone;
  }
  /** Whether only lines were found that have all words in any order. */
  get isWords(): boolean {
    return this.#shown.words !== undefined && this.count > 0;
  }
  /** Spellings near to what is nowhere, the likeliest first: its hits are those that are told. */
  get nearest(): readonly string[] {
    return this.#found.nearest;
  }
  /** Place of the hit that is looked at among all; -1 for none. */
  get current(): number {
    return this.#shown.words ? this.line : this.#stretch;
  }
  /** Counts the wishes to see the current hit, for the view to act on. */
  get calls(): number {
    return this.#calls;
  }
  /** Where the hit that is looked at begins. */
  get hit(): Hit | undefined {
    return this.stretchAt(this.#stretch);
  }
  /** All stretches of the hit that is looked at. */
  get marked(): Hit[] {
    if (!this.#shown.words) return this.hit ? [this.hit] : [];
    return this.#stretchesOf(this.line);
  }

  /** How many lines have hits. */
  get lines(): number {
    return this.#firsts.length;
  }
  /** Place of the line of the current hit among those that have hits; -1 without one. */
  get line(): number {
    return this.#line;
  }
  /** A line that has hits, by its place among them. */
  lineAt(place: number): FoundLine {
    return foundLine(this.#page.transcript.parsed?.cues ?? [], this.#stretchesOf(place));
  }

  stretchAt(index: number): Hit | undefined {
    const { from, to } = this.#shown;
    return index in from ? locate(this.#folded, from[index]!, to[index]!) : undefined;
  }

  #stretchesOf(place: number): Hit[] {
    const { count } = this.#shown;
    const [first, end] = [this.#firsts[place] ?? count, this.#firsts[place + 1] ?? count];
    return Array.from({ length: end - first }, (_, i) => this.stretchAt(first + i)!);
  }

  /** The transcript on the page, folded once. */
  get #folded(): FoldedTranscript {
    const { identity, turns } = this.#page.transcript;
    if (identity !== this.#of) {
      this.#of = identity;
      this.#latest = new FoldedTranscript(turns);
    }
    return this.#latest;
  }

  /** Whether words count only as whole ones. Kept for the next visit. */
  get isWhole(): boolean {
    return this.#page.settings.option('wholeWords', false);
  }
  setWhole(isWhole: boolean): void {
    this.#page.settings.setOption('wholeWords', isWhole);
    this.look(this.#page.search.query);
  }

  /** Looks anew where another tab has chosen how words count; returns the stop function. */
  connect(): () => void {
    return this.#page.settings.watchElsewhere(() => {
      const { query } = this.#page.search;
      if (this.#wantedOf(query) !== this.#wanted) this.look(query);
    });
  }
  #wantedOf(query: string): string {
    return `${this.isWhole} ${fold(query)}`;
  }

  /** The reader has scrolled: the next search begins where they are. */
  wander(): void {
    this.#hasWandered = true;
  }

  /**
   * Looks for `query`. The first hit is the one at or after the line `from`: left out, that is where the reader has scrolled
   * to, else the place of the hit before.
   */
  look(query: string, from = this.#takeWandered()): void {
    if (from !== undefined) this.#from = { line: from, offset: 0 };
    const wanted = this.#wantedOf(query);
    if (wanted === this.#wanted && from === undefined) return;
    this.#wanted = wanted;
    this.#search(query);
  }

  /** The line that the reader has scrolled to since the last hit, once. */
  #takeWandered(): number | undefined {
    const line = this.#hasWandered ? this.#page.search.opening?.firstInView() : undefined;
    this.#hasWandered = false;
    return line;
  }

  next(): void {
    const isNext = this.#stretch >= 0 && this.#shown.from[this.#stretch] !== this.#at;
    if (isNext) this.#goTo(this.#stretch);
    else if (this.#shown.words) this.goToLine(this.#line + 1);
    else this.#goTo(this.#stretch + 1);
  }
  previous(): void {
    if (this.#shown.words) this.goToLine(this.#line < 0 ? -1 : this.#line - 1);
    else this.#goTo(this.#stretch < 0 ? -1 : this.#stretch - 1);
  }
  /** Goes to a line that has hits, by its place among them; beyond the ends it goes round. */
  goToLine(place: number): void {
    const { lines } = this;
    this.#goTo(this.#firsts[(place + lines) % lines] ?? 0);
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

  /** Indexes of the stretches that begin in the lines from `first` to before `end`: the first, and the one after the last. */
  within(first: number, end: number): readonly [number, number] {
    return [this.#firstFrom(first, 0), this.#firstFrom(end, 0)];
  }

  /** Where along the episode there are hits, as numbers of steps; `cues` are the lines where they are heard. */
  pips(cues: readonly Cue[], duration: number, steps: number): number[] {
    return hitPips(this.#folded, this.#shown.from, cues, duration, steps);
  }
  /** The step of the current hit; undefined without one. */
  pip(cues: readonly Cue[], duration: number, steps: number): number | undefined {
    const offset = this.#shown.from[this.#stretch];
    if (offset === undefined) return undefined;
    return hitPips(this.#folded, [offset], cues, duration, steps)[0];
  }

  #goTo(index: number): void {
    const { count, from } = this.#shown;
    this.#page.follow.isLed = true;
    this.#hasWandered = false;
    if (count === 0) return;
    const offset = from[(index + count) % count]!;
    this.#at = offset;
    this.#from = { line: this.#folded.lineAt(offset), offset };
    this.#calls++;
  }

  #search(query: string): void {
    const run = ++this.#run;
    const found = nothingYet();
    this.#at = -1;
    if (fold(query) === '') {
      this.#found = nothing;
      return;
    }
    const steps = findAll(
      untrack(() => this.#folded),
      query,
      this.isWhole,
      found,
    );
    void runSliced(
      () => steps.next().done !== true,
      () => run !== this.#run,
      (isDone) => {
        this.#found = { ...found, count: found.from.length, isDone };
        this.#choose();
      },
    );
  }

  /** Goes to the hit that is nearest on from where the reader is; to the first where there is none. */
  #choose(): void {
    const { count, isDone, from } = this.#shown;
    if (this.#at >= 0) return;
    const nearest = this.#firstFrom(this.#from.line, this.#from.offset);
    if (nearest >= count && !isDone) return;
    // Where all that was found is hidden, it may be shown later.
    this.#at = from[nearest] ?? from[0] ?? this.#found.from[0] ?? -1;
    if (count > 0) this.#calls++;
  }

  /** Index of the first stretch at or after a line and an offset. */
  #firstFrom(line: number, offset: number): number {
    const { from, count } = this.#shown;
    return firstIndex(count, (i) => {
      const at = from[i]!;
      return at >= offset && this.#folded.lineAt(at) >= line;
    });
  }
}
