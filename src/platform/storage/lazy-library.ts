import type {
  KeptTiming,
  Library,
  LocalEpisode,
  LocalHead,
  Place,
  Shelf,
} from '../../core/episode/library.ts';
import { Listeners } from '../listeners.ts';
import { LIBRARY_NAME } from './library-name.ts';

/** The library in IndexedDB, whose code loads with the first thing to read or to write: a first visit starts without it. */
export class LazyLibrary implements Library {
  readonly #import: () => Promise<{ IndexedLibrary: new () => Library }>;
  #loading: Promise<Library> | undefined;
  #loaded: Library | undefined;
  #isMissing = false;
  readonly #listeners = new Listeners();

  constructor(load: () => Promise<{ IndexedLibrary: new () => Library }> = loadIndexedLibrary) {
    this.#import = load;
  }

  get available(): boolean {
    return !this.#isMissing && (this.#loaded?.available ?? true);
  }

  async place(episodeKey: string): Promise<Place | undefined> {
    return (await this.#ifAny())?.place(episodeKey);
  }
  async savePlace(...place: Parameters<Library['savePlace']>): Promise<void> {
    return (await this.#load())?.savePlace(...place);
  }
  async timing(episodeKey: string): Promise<KeptTiming | undefined> {
    return (await this.#ifAny())?.timing(episodeKey);
  }
  async saveTiming(...kept: Parameters<Library['saveTiming']>): Promise<void> {
    return (await this.#load())?.saveTiming(...kept);
  }
  async localEpisodes(): Promise<readonly LocalHead[]> {
    return (await (await this.#ifAny())?.localEpisodes()) ?? [];
  }
  async localEpisode(id: string): Promise<LocalEpisode | undefined> {
    return (await this.#load())?.localEpisode(id);
  }
  async saveLocalEpisode(episode: LocalEpisode): Promise<boolean> {
    return (await (await this.#load())?.saveLocalEpisode(episode)) ?? false;
  }
  async shelf(): Promise<Shelf | undefined> {
    return (await this.#load())?.shelf();
  }

  watch(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** The library; undefined where its code could not be loaded, which the next call tries again. */
  async #load(): Promise<Library | undefined> {
    this.#loading ??= this.#import().then(({ IndexedLibrary }) => {
      this.#loaded = new IndexedLibrary();
      this.#loaded.watch(() => this.#listeners.tell());
      if (this.#isMissing) {
        this.#isMissing = false;
        this.#listeners.tell();
      }
      return this.#loaded;
    });
    try {
      return await this.#loading;
    } catch {
      // `available` tells the listener that nothing is kept.
      this.#loading = undefined;
      this.#isMissing = true;
      this.#listeners.tell();
      return undefined;
    }
  }

  /** The library; undefined, without loading it, where this browser can tell that nothing was ever kept. */
  async #ifAny(): Promise<Library | undefined> {
    if (this.#loading) return this.#load();
    try {
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name?.startsWith(LIBRARY_NAME)))
        return this.#loading && this.#load();
    } catch {
      // No `databases()` (old Firefox), or no storage at all: the library finds out.
      return this.#load();
    }
    return this.#load();
  }
}

function loadIndexedLibrary() {
  return import('./library.ts');
}
