import type { Library, LocalEpisode, Place, Shelf } from '../../core/episode/library.ts';
import { LIBRARY_NAME } from './library-name.ts';

/**
 * The library in IndexedDB, whose code is loaded when there is something to read or to write: a first visit has nothing
 * to remember, and starts without it.
 */
export class LazyLibrary implements Library {
  readonly #import: () => Promise<{ IndexedLibrary: new () => Library }>;
  #loading: Promise<Library> | undefined;
  #loaded: Library | undefined;
  #missing = false;
  readonly #listeners = new Set<() => void>();

  constructor(load: () => Promise<{ IndexedLibrary: new () => Library }> = loadIndexedLibrary) {
    this.#import = load;
  }

  get available(): boolean {
    return !this.#missing && (this.#loaded?.available ?? true);
  }

  async place(episodeKey: string): Promise<Place | undefined> {
    return (await this.#ifAny())?.place(episodeKey);
  }
  async savePlace(...place: Parameters<Library['savePlace']>): Promise<void> {
    return (await this.#load())?.savePlace(...place);
  }
  async localEpisodes(): Promise<readonly Omit<LocalEpisode, 'files'>[]> {
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
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The library; undefined where its code does not come, which is asked for again the next time. */
  async #load(): Promise<Library | undefined> {
    this.#loading ??= this.#import().then(({ IndexedLibrary }) => {
      this.#loaded = new IndexedLibrary();
      this.#loaded.watch(() => this.#tell());
      if (this.#missing) {
        this.#missing = false;
        this.#tell();
      }
      return this.#loaded;
    });
    try {
      return await this.#loading;
    } catch {
      // Nothing is kept: `available` says so.
      this.#loading = undefined;
      this.#missing = true;
      this.#tell();
      return undefined;
    }
  }

  /** The library, unless this browser can tell that nothing was ever kept. */
  async #ifAny(): Promise<Library | undefined> {
    if (this.#loading) return this.#load();
    try {
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name?.startsWith(LIBRARY_NAME)))
        return this.#loading && this.#load();
    } catch {
      // No list, or no storage at all: the library itself finds out.
      return this.#load();
    }
    return this.#load();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const loadIndexedLibrary = () => import('./library.ts');
