import type { Library, LocalEpisode, Place } from '../../src/core/episode/library.ts';

/** A library in memory. `refuse()` turns it into that of a browser which stores nothing. */
export class FakeLibrary implements Library {
  readonly places = new Map<string, Place>();
  readonly episodes = new Map<string, LocalEpisode>();
  readonly #listeners = new Set<() => void>();
  #available = true;

  get available(): boolean {
    return this.#available;
  }

  /** From now on every read is empty and every write is lost. */
  refuse(): void {
    this.#available = false;
    for (const listener of [...this.#listeners]) listener();
  }

  place(episodeKey: string): Promise<Place | undefined> {
    return Promise.resolve(this.#available ? this.places.get(episodeKey) : undefined);
  }

  savePlace(episodeKey: string, place: Place): Promise<void> {
    if (this.#available) this.places.set(episodeKey, place);
    return Promise.resolve();
  }

  localEpisodes(): Promise<readonly Omit<LocalEpisode, 'files'>[]> {
    if (!this.#available) return Promise.resolve([]);
    const heads = [...this.episodes.values()].map(({ id, title, openedMs }) => ({
      id,
      title,
      openedMs,
    }));
    return Promise.resolve(heads.sort((a, b) => b.openedMs - a.openedMs));
  }

  localEpisode(id: string): Promise<LocalEpisode | undefined> {
    return Promise.resolve(this.#available ? this.episodes.get(id) : undefined);
  }

  saveLocalEpisode(episode: LocalEpisode): Promise<boolean> {
    if (this.#available) this.episodes.set(episode.id, episode);
    return Promise.resolve(this.#available);
  }

  forgetLocalEpisode(id: string): Promise<void> {
    if (this.#available) this.episodes.delete(id);
    return Promise.resolve();
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
