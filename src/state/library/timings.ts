import type { KeptTiming, Library } from '../../core/episode/library.ts';
import type { Player } from '../../core/playback/player.ts';
import type { Timing } from '../../core/timeline/timing.ts';
import type { Fit } from '../playback/fit.svelte.ts';

/** Recordings whose lengths differ by more (seconds) are two. */
const SAME_LENGTH = 1;

/** Keeps what a listener says of how each recording and its transcript fit. */
export class TimingKeeper {
  readonly #fit: Fit;
  readonly #player: Player;
  readonly #library: Pick<Library, 'timing' | 'saveTiming'>;
  #open: { readonly key: string; readonly audio: string | undefined } | undefined;
  /** What was kept, until the recording's length says whether it is of this one. */
  #kept: KeptTiming | undefined;

  constructor(fit: Fit, player: Player, library: Pick<Library, 'timing' | 'saveTiming'>) {
    this.#fit = fit;
    this.#player = player;
    this.#library = library;
    fit.onhand = (hand) => this.#save(hand);
  }

  /** Looks at the length of each recording that comes; returns the stop function. */
  connect(): () => void {
    return this.#player.watch(() => {
      if (!this.#kept || this.#isOfThis(this.#kept)) return;
      this.#kept = undefined;
      this.#fit.recall(undefined);
    });
  }

  /** Begins with an episode: with what its show says, and once it is known, with what was kept. Resolves to whether that is another. */
  async open(key: string, audio: string | undefined, shown?: Timing): Promise<boolean> {
    const opened = (this.#open = { key, audio });
    this.#kept = undefined;
    this.#fit.open(shown);
    const kept = await this.#library.timing(key);
    if (opened !== this.#open || !kept || kept.audio !== audio || !this.#isOfThis(kept))
      return false;
    this.#kept = kept;
    this.#fit.recall(kept.timing);
    return true;
  }

  close(): void {
    this.#open = this.#kept = undefined;
    this.#fit.open();
  }

  /** True also while the length is not known. */
  #isOfThis({ duration }: KeptTiming): boolean {
    const own = this.#player.duration;
    return !(Math.abs(own - duration) > SAME_LENGTH);
  }

  #save(timing: Timing | undefined): void {
    const { duration } = this.#player;
    if (!this.#open || !Number.isFinite(duration)) return;
    const { key, audio } = this.#open;
    this.#kept = timing && { duration, timing, ...(audio !== undefined && { audio }) };
    void this.#library.saveTiming(key, this.#kept);
  }
}
