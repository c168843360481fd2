import type { KeptTiming, Library } from '../../core/episode/library.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import type { Player } from '../../core/playback/player.ts';
import type { Stretch } from '../../core/timeline/timeline.ts';
import type { Timing } from '../../core/timeline/timing.ts';
import type { Fit } from '../playback/fit.svelte.ts';

/** Recordings whose lengths differ by more (seconds) are two. */
const SAME_LENGTH = 1;

interface Opened {
  readonly key: string;
  readonly audio: string | undefined;
  readonly signal: AbortSignal;
  /** The recording's head, once somebody wants to know it. */
  head?: Promise<string | undefined>;
}

/** Keeps what a listener says of how each recording and its transcript fit. */
export class TimingKeeper {
  readonly #fit: Fit;
  readonly #player: Player;
  readonly #library: Pick<Library, 'timing' | 'saveTiming'>;
  readonly #headOf: (signal: AbortSignal) => Promise<string | undefined>;
  #open: Opened | undefined;
  /** What was kept, until the recording's length or its head says that it is of another one. */
  #kept: KeptTiming | undefined;

  /** `headOf` names the open recording by its head (`HeadOf`). */
  constructor(
    fit: Fit,
    player: Player,
    library: Pick<Library, 'timing' | 'saveTiming'>,
    headOf: (signal: AbortSignal) => Promise<string | undefined>,
  ) {
    this.#fit = fit;
    this.#player = player;
    this.#library = library;
    this.#headOf = headOf;
    fit.onhand = (hand) => void this.#save(hand);
  }

  /** Looks at the length of each recording that comes; returns the stop function. */
  connect(): () => void {
    return this.#player.watch(() => {
      if (this.#kept && !this.#isOfThis(this.#kept)) this.#drop();
    });
  }

  /** Begins with an episode: with what its show says, and once it is known, with what was kept. Resolves to whether that is another. */
  async open(
    key: string,
    audio: string | undefined,
    shown: Timing | undefined,
    signal: AbortSignal,
  ): Promise<boolean> {
    const opened = (this.#open = { key, audio, signal });
    this.#kept = undefined;
    this.#fit.open(shown);
    const kept = await this.#library.timing(key);
    if (opened !== this.#open || !kept || kept.audio !== audio || !this.#isOfThis(kept))
      return false;
    this.#kept = kept;
    this.#fit.recall(kept.timing);
    void this.#compare(kept, opened);
    return true;
  }

  /** Takes how they fitted at the last visit, until the sound tells. */
  expect(fits: readonly Stretch[]): void {
    if (this.#fit.found.length === 0) this.#fit.find(fits);
  }

  close(): void {
    this.#open = this.#kept = undefined;
    this.#fit.open();
  }

  /** For this visit; it stays kept until something else is said. */
  #drop(): void {
    this.#kept = undefined;
    this.#fit.recall(undefined);
  }

  /** True also while the length is not known. */
  #isOfThis({ duration }: KeptTiming): boolean {
    const own = this.#player.duration;
    return !(Math.abs(own - duration) > SAME_LENGTH);
  }

  /** Drops what was kept of a recording with another head. Where either is not known, address and length hold. */
  async #compare(kept: KeptTiming, opened: Opened): Promise<void> {
    if (kept.head === undefined) return;
    const head = await this.#head(opened);
    if (this.#kept === kept && head !== undefined && head !== kept.head) this.#drop();
  }

  async #save(timing: Timing | undefined): Promise<void> {
    const { duration } = this.#player;
    const opened = this.#open;
    if (!opened || !Number.isFinite(duration)) return;
    const { key, audio } = opened;
    const kept = timing && { duration, timing, ...omitUndefined({ audio }) };
    this.#kept = kept;
    void this.#library.saveTiming(key, kept);
    const head = kept && (await this.#head(opened));
    // Something else was said meanwhile, or the episode was left.
    if (head === undefined || this.#kept !== kept) return;
    this.#kept = { ...kept!, head };
    void this.#library.saveTiming(key, this.#kept);
  }

  #head(opened: Opened): Promise<string | undefined> {
    // Where what reads it does not load, none is known.
    return (opened.head ??= this.#headOf(opened.signal).catch(() => undefined));
  }
}
