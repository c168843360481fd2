import type { KeptPassage } from '../../src/core/kept/kept-passage.ts';
import type { KeptStore, MergedRecords } from '../../src/core/kept/kept-store.ts';
import type { LibraryRecords } from '../../src/core/kept/library-file.ts';

/** Kept passages in memory. `refuses` turns them into those of a browser which stores nothing. */
export class FakeKeptStore implements KeptStore {
  readonly stored = new Map<string, KeptPassage>();
  /** Everything that was merged, in order. */
  readonly merged: LibraryRecords[] = [];
  refuses = false;
  readonly #listeners = new Set<() => void>();

  /** Has the page hear that another one has changed what is stored. */
  changeElsewhere(): void {
    for (const listener of this.#listeners) listener();
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  ofEpisode(key: string): Promise<readonly KeptPassage[] | undefined> {
    const all = [...this.stored.values()].filter(({ episode }) => episode.key === key);
    return Promise.resolve(this.refuses ? undefined : all);
  }

  newest(count: number): Promise<readonly KeptPassage[] | undefined> {
    const all = [...this.stored.values()].sort((a, b) => b.keptMs - a.keptMs);
    return Promise.resolve(this.refuses ? undefined : all.slice(0, count));
  }

  all(): Promise<readonly KeptPassage[] | undefined> {
    return Promise.resolve(this.refuses ? undefined : [...this.stored.values()]);
  }

  put(kept: KeptPassage): Promise<boolean> {
    if (!this.refuses) this.stored.set(kept.id, kept);
    return Promise.resolve(!this.refuses);
  }

  remove(id: string): Promise<void> {
    this.stored.delete(id);
    return Promise.resolve();
  }

  records(): Promise<LibraryRecords | undefined> {
    const passages = [...this.stored.values()];
    const none = { episodes: [], places: new Map(), timings: new Map() };
    return Promise.resolve(this.refuses ? undefined : { ...none, passages });
  }

  merge(records: LibraryRecords): Promise<MergedRecords | undefined> {
    if (this.refuses) return Promise.resolve(undefined);
    this.merged.push(records);
    for (const kept of records.passages) this.stored.set(kept.id, kept);
    const { episodes, places, timings, passages } = records;
    return Promise.resolve({
      ...{ episodes: episodes.length, places: places.size },
      ...{ timings: timings.size, passages: passages.length },
    });
  }
}
