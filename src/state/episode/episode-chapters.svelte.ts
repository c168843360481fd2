import type { Chapter } from '../../core/episode/chapters/chapter.ts';
import type { Episode } from '../../core/episode/episode.ts';
import type { FetchFile } from '../../core/episode/fetching.ts';
import type { UserError } from '../../core/episode/user-error.ts';
import { heardStarts } from '../../core/timeline/heard.ts';
import type { Playback } from '../playback/playback.svelte.ts';
import { loadChapters } from './load-chapters.ts';

/** The chapters of the open episode, wherever they come from. */
export class EpisodeChapters {
  readonly #playback: Pick<Playback, 'timeline'>;
  #written = $state.raw<readonly Chapter[]>([]);
  /** Whether they come from inside the recording, whose own seconds they are at. */
  #areInside = $state.raw(false);
  #isSpare = false;
  readonly #heard = $derived.by(() =>
    this.#areInside ? this.#written : heardStarts(this.#written, this.#playback.timeline),
  );
  readonly #listed = $derived(this.#heard.filter(({ silent }) => !silent));

  constructor(playback: Pick<Playback, 'timeline'>) {
    this.#playback = playback;
  }

  /** All of them, the silent ones included, at the seconds at which they are heard. */
  get all(): readonly Chapter[] {
    return this.#heard;
  }
  /** Those that a listener can choose from. */
  get listed(): readonly Chapter[] {
    return this.#listed;
  }
  /** Whether they give way to those inside the audio. */
  get isSpare(): boolean {
    return this.#isSpare;
  }

  clear(): void {
    this.adopt([]);
  }
  /** Takes chapters that need no loading. */
  adopt(chapters: readonly Chapter[]): void {
    this.#written = chapters;
    this.#areInside = false;
    this.#isSpare = chapters.length === 0;
  }
  /** Takes those inside the audio, where they are better. */
  adoptInside(chapters: readonly Chapter[]): void {
    if (!this.#isSpare || chapters.length === 0) return;
    this.#written = chapters;
    this.#areInside = true;
  }

  /** Loads an episode's chapters; resolves to what went wrong. Rejects only with the signal's reason. */
  async open(
    episode: Episode,
    fetchFile: FetchFile,
    signal: AbortSignal,
  ): Promise<UserError | undefined> {
    const { chapters, isSpare, userError } = await loadChapters(episode, fetchFile, signal);
    signal.throwIfAborted();
    this.#written = chapters;
    this.#areInside = false;
    this.#isSpare = isSpare === true;
    return userError;
  }
}
