import type { Episode } from '../../core/episode/episode.ts';
import { FetchFailure } from '../../core/episode/fetching.ts';
import { excerptAt, type Excerpt } from '../../core/show-search/excerpt.ts';
import type { QueryPart } from '../../core/show-search/query.ts';
import type { TextLine } from '../../core/show-search/text-lines.ts';
import { noTiming, timelineOf } from '../../core/timeline/timing.ts';
import type { EpisodeTexts } from './searched-files.ts';

/** An episode that can be searched: it has a page of its own. */
export type SearchedEpisode = Pick<Episode, 'id' | 'title' | 'published' | 'timing'> & {
  readonly page: string;
};

/** A found line, ready to be shown. */
export interface ShownLine extends Excerpt {
  readonly line: number;
  /** The second of the recording at which it is heard, as far as the show says; missing in a transcript without times. */
  readonly heard?: number;
}

/** Lines of an episode that are shown before it is unfolded. */
const fewLines = 3;

/** What a search found in one episode. */
export class FoundInEpisode {
  readonly episode: SearchedEpisode;
  /** Lines that were found, shown or not. */
  readonly count: number;
  readonly #lines: readonly number[];
  readonly #parts: readonly QueryPart[];
  readonly #texts: EpisodeTexts;
  #text = $state.raw<readonly TextLine[] | undefined>();
  #isUnfolded = $state.raw(false);
  #hasFailed = $state.raw(false);
  readonly #shown = $derived.by((): readonly ShownLine[] => {
    const text = this.#text;
    if (!text) return [];
    const timeline = timelineOf(this.episode.timing ?? noTiming);
    const most = this.#isUnfolded ? this.count : fewLines;
    return this.#lines.slice(0, most).flatMap((line) => {
      const excerpt = excerptAt(text, line, this.#parts);
      if (!excerpt) return [];
      const { start } = excerpt;
      return [{ ...excerpt, line, ...(start !== undefined && { heard: timeline.toAudio(start) }) }];
    });
  });

  constructor(
    episode: SearchedEpisode,
    lines: readonly number[],
    parts: readonly QueryPart[],
    texts: EpisodeTexts,
  ) {
    this.episode = episode;
    this.count = lines.length;
    this.#lines = lines;
    this.#parts = parts;
    this.#texts = texts;
    this.#text = texts.atHand(episode);
  }

  /** The lines to show; none before the text has come. */
  get shown(): readonly ShownLine[] {
    return this.#shown;
  }
  /** How many lines stand in for those that are still to come. */
  get waiting(): number {
    return this.#text || this.#hasFailed ? 0 : Math.min(this.count, fewLines);
  }
  /** Whether the text could not be had, or is another one than the index knows. */
  get hasFailed(): boolean {
    return this.#hasFailed || (this.#text !== undefined && this.#shown.length === 0);
  }
  /** Lines that unfolding adds. */
  get more(): number {
    return this.#isUnfolded || this.hasFailed ? 0 : Math.max(0, this.count - fewLines);
  }

  unfold(): void {
    this.#isUnfolded = true;
  }

  /** Fetches the text, if it is not here. Rejects with the signal's reason only. */
  async load(signal: AbortSignal): Promise<void> {
    if (this.#text) return;
    this.#hasFailed = false;
    try {
      const text = await this.#texts.fetch(this.episode, signal);
      this.#text = text;
      this.#hasFailed = text === undefined;
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      this.#hasFailed = true;
    }
  }
}
