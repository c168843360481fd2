import type { Library, LocalEpisode, Place } from '../core/episode/library.ts';
import type { IndexedLibrary } from './indexed-library.ts';
import { LIBRARY_NAME } from './library-name.ts';

/**
 * The library in IndexedDB, whose code is loaded when there is something to read or to write: a first visit has nothing
 * to remember, and starts without it.
 */
export class LazyLibrary implements Library {
  #loading: Promise<IndexedLibrary> | undefined;
  #loaded: IndexedLibrary | undefined;
  readonly #listeners = new Set<() => void>();

  get available(): boolean {
    return this.#loaded?.available ?? true;
  }

  async place(episodeKey: string): Promise<Place | undefined> {
    return (await this.#ifAny())?.place(episodeKey);
  }
  async savePlace(episodeKey: string, place: Place): Promise<void> {
    return (await this.#load()).savePlace(episodeKey, place);
  }
  async localEpisodes(): Promise<readonly Omit<LocalEpisode, 'files'>[]> {
    return (await (await this.#ifAny())?.localEpisodes()) ?? [];
  }
  async localEpisode(id: string): Promise<LocalEpisode | undefined> {
    return (await this.#load()).localEpisode(id);
  }
  async saveLocalEpisode(episode: LocalEpisode): Promise<boolean> {
    return (await this.#load()).saveLocalEpisode(episode);
  }
  async forgetLocalEpisode(id: string): Promise<void> {
    return (await this.#load()).forgetLocalEpisode(id);
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #load(): Promise<IndexedLibrary> {
    this.#loading ??= import('./indexed-library.ts').then(({ IndexedLibrary }) => {
      this.#loaded = new IndexedLibrary();
      this.#loaded.watch(() => {
        for (const listener of this.#listeners) listener();
      });
      return this.#loaded;
    });
    return this.#loading;
  }

  /** The library, unless this browser can tell that nothing was ever kept. */
  async #ifAny(): Promise<IndexedLibrary | undefined> {
    if (this.#loading) return this.#loading;
    try {
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name?.startsWith(LIBRARY_NAME))) return this.#loading;
    } catch {
      // No list, or no storage at all: the library itself finds out.
      return this.#load();
    }
    return this.#load();
  }
}
