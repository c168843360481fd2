import type {
  KeptTiming,
  Library,
  LocalEpisode,
  LocalHead,
  Place,
  Seen,
  Shelf,
  ShelfEntry,
} from '../../src/core/episode/library.ts';

/** A library in memory. `refuse()` turns it into that of a browser which stores nothing, `recover()` back. */
export class FakeLibrary implements Library, Shelf {
  readonly places = new Map<string, Place>();
  readonly timings = new Map<string, KeptTiming>();
  readonly seen = new Map<string, Seen>();
  readonly episodes = new Map<string, LocalEpisode>();
  readonly #listeners = new Set<() => void>();
  #available = true;

  get available(): boolean {
    return this.#available;
  }

  /** From now on every read is empty and every write is lost. */
  refuse(): void {
    this.#setAvailable(false);
  }

  /** The browser stores things again. */
  recover(): void {
    this.#setAvailable(true);
  }

  place(episodeKey: string): Promise<Place | undefined> {
    return Promise.resolve(this.#available ? this.places.get(episodeKey) : undefined);
  }

  savePlace(episodeKey: string, place: Place, knownMs?: number): Promise<void> {
    const isKnown = (this.places.get(episodeKey)?.savedMs ?? 0) === knownMs;
    if (this.#available && (knownMs === undefined || isKnown)) this.places.set(episodeKey, place);
    return Promise.resolve();
  }

  timing(episodeKey: string): Promise<KeptTiming | undefined> {
    return Promise.resolve(this.#available ? this.timings.get(episodeKey) : undefined);
  }

  saveTiming(episodeKey: string, kept: KeptTiming | undefined): Promise<void> {
    if (!kept) this.timings.delete(episodeKey);
    else if (this.#available) this.timings.set(episodeKey, kept);
    return Promise.resolve();
  }

  localEpisodes(): Promise<readonly LocalHead[]> {
    if (!this.#available) return Promise.resolve([]);
    const heads = [...this.episodes.values()].map(({ id, title, openedMs, files }) => ({
      ...{ id, title, openedMs },
      bytes: files.reduce((sum, { blob }) => sum + blob.size, 0),
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

  shelf(): Promise<Shelf | undefined> {
    return Promise.resolve(this.#available ? this : undefined);
  }

  entries(): Promise<readonly ShelfEntry[]> {
    const entries = [...this.seen.values()].map((seen) => {
      const place = this.places.get(seen.key);
      return place ? { ...seen, place } : seen;
    });
    return Promise.resolve(entries.sort((a, b) => b.openedMs - a.openedMs));
  }

  see(seen: Seen): Promise<void> {
    this.seen.set(seen.key, seen);
    return Promise.resolve();
  }

  forget(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      for (const kept of [this.seen, this.places, this.episodes, this.timings]) kept.delete(key);
    }
    return Promise.resolve();
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #setAvailable(available: boolean): void {
    this.#available = available;
    for (const listener of [...this.#listeners]) listener();
  }
}
