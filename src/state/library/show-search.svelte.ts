import { FetchFailure, type FetchFile } from '../../core/episode/fetching.ts';
import type { Clock } from '../../core/playback/clock.ts';
import { parseQuery } from '../../core/show-search/query.ts';
import { ShowIndex } from '../../core/show-search/show-index.ts';
import { FoundInEpisode, type SearchedEpisode } from './found-episode.svelte.ts';
import { EpisodeTexts, filesIn } from './searched-files.ts';

/** A show that can be searched. Addresses are absolute. */
export interface SearchedShow {
  /** Address of the folder of the index. */
  readonly index: string;
  readonly episodes: readonly SearchedEpisode[];
}

export interface ShowSearchPorts {
  readonly fetchFile: FetchFile;
  readonly clock: Clock;
  /** The show, asked for at each search: another index begins anew. Rejects with `FetchFailure`. */
  readonly show: (signal: AbortSignal) => Promise<SearchedShow>;
}

/** What was found last. */
interface Results {
  readonly query: string;
  /** Words that were looked for. */
  readonly words: number;
  readonly lines: number;
  /** Best first. */
  readonly episodes: readonly FoundInEpisode[];
  /** Whether part of the index could not be had. */
  readonly isPartial: boolean;
  /** Whether too many words begin like what was typed. */
  readonly isTooShort: boolean;
  /** The spelling that was looked for, where what was typed is nowhere. */
  readonly nearest: string | undefined;
}

/** Episodes that are shown at once, and that `showMore` adds. */
const fewEpisodes = 4;
/** Seconds between keys within which somebody is still typing: texts wait so long. */
const typing = 0.25;

/** The search in all episodes of a show: what is looked for, what was found, and how much of it is shown. */
export class ShowSearch {
  readonly #ports: ShowSearchPorts;
  readonly #texts: EpisodeTexts;
  #folder = '';
  #index: ShowIndex | undefined;
  #running: AbortController | undefined;
  #lastKey = -Infinity;
  #query = $state.raw('');
  #results = $state.raw<Results | undefined>();
  #isBusy = $state.raw(false);
  #hasFailed = $state.raw(false);
  #shownEpisodes = $state.raw(fewEpisodes);
  readonly #isWanted = $derived(parseQuery(this.#query).length > 0);

  constructor(ports: ShowSearchPorts) {
    this.#ports = ports;
    this.#texts = new EpisodeTexts(ports.fetchFile);
  }

  get query(): string {
    return this.#query;
  }
  /** Whether there is something to look for. */
  get isWanted(): boolean {
    return this.#isWanted;
  }
  /** What was found last; while the next search runs, still that of the one before. */
  get results(): Results | undefined {
    return this.#results;
  }
  get isBusy(): boolean {
    return this.#isBusy;
  }
  /** Whether the search could not be made at all. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }
  /** The found episodes that are shown. */
  get shown(): readonly FoundInEpisode[] {
    return this.#results?.episodes.slice(0, this.#shownEpisodes) ?? [];
  }
  /** Found episodes that are not shown yet. */
  get more(): number {
    return Math.max(0, (this.#results?.episodes.length ?? 0) - this.#shownEpisodes);
  }

  /** Looks for what was typed; a newer call wins over an older one. */
  look(query: string): void {
    const { now } = this.#ports.clock;
    const isTyping = now - this.#lastKey < typing;
    this.#lastKey = now;
    this.#query = query;
    void this.#run(isTyping);
  }

  /** Tries again what could not be loaded. */
  retry(): void {
    void this.#run(false);
  }

  /** Tries again to load an episode's lines. */
  reload(episode: FoundInEpisode): void {
    if (this.#running) load(episode, this.#running.signal);
  }

  /** Stops what runs; what was found stays. */
  stop(): void {
    this.#running?.abort();
    this.#isBusy = false;
  }

  /** Shows more of the found episodes. */
  showMore(): void {
    this.#shownEpisodes += fewEpisodes;
    if (this.#running) this.#loadTexts(this.#running.signal);
  }

  async #run(isTyping: boolean): Promise<void> {
    this.#running?.abort();
    const { signal } = (this.#running = new AbortController());
    this.#hasFailed = false;
    this.#isBusy = this.#isWanted;
    if (!this.#isWanted) {
      this.#results = undefined;
      return;
    }
    try {
      const results = await this.#find(this.#query, signal);
      if (signal.aborted) return;
      this.#results = results;
      this.#shownEpisodes = fewEpisodes;
      this.#isBusy = false;
      if (isTyping) await this.#pause(signal);
      this.#loadTexts(signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof FetchFailure)) console.warn(error);
      this.#isBusy = false;
      this.#hasFailed = true;
      this.#results = undefined;
    }
  }

  async #find(query: string, signal: AbortSignal): Promise<Results> {
    const show = await this.#ports.show(signal);
    if (!this.#index || show.index !== this.#folder) {
      this.#folder = show.index;
      this.#index = new ShowIndex(filesIn(show.index, this.#ports.fetchFile));
    }
    const found = await this.#index.search(query, signal);
    const byId = Object.fromEntries(show.episodes.map((episode) => [episode.id, episode]));
    const episodes = found.episodes.flatMap(({ id, lines }) => {
      const episode = byId[id];
      return episode ? [new FoundInEpisode(episode, lines, found.parts, this.#texts)] : [];
    });
    return {
      query,
      episodes,
      words: found.parts.length,
      lines: episodes.reduce((sum, { count }) => sum + count, 0),
      isPartial: found.isPartial,
      isTooShort: found.onlyWhole.length > 0,
      nearest: found.nearest,
    };
  }

  #loadTexts(signal: AbortSignal): void {
    if (signal.aborted) return;
    for (const episode of this.shown) load(episode, signal);
  }

  /** Resolves once nobody types any more; at an abort, too. */
  #pause(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#ports.clock.after(typing, resolve);
      signal.addEventListener('abort', () => (stop(), resolve()), { once: true });
    });
  }
}

function load(episode: FoundInEpisode, signal: AbortSignal): void {
  episode.load(signal).catch((error: unknown) => {
    if (!signal.aborted) console.warn(error);
  });
}
