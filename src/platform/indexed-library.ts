import type { Library, LocalEpisode, Place } from '../core/episode/library.ts';
import { LibraryConnection } from './library-connection.ts';
import type { LibraryDatabase } from './library-database.ts';
import { prunePlaces } from './prune-places.ts';
import { fromStored, isQuota, putEpisode } from './stored-files.ts';

/** Places are small, but a lifetime of them is not. */
const placeLimit = 10_000;

/**
 * The library in IndexedDB; nothing is opened before the first call. What does not fit (quota) is lost and leaves
 * `available` as it was: an episode is large, and smaller things still fit.
 */
export class IndexedLibrary implements Library {
  readonly #connection = new LibraryConnection();
  readonly #listeners = new Set<() => void>();
  /** What was read or written last, so that opening it again copies no file. */
  #kept: LocalEpisode | undefined;
  #available = true;
  #isPruned = false;

  get available(): boolean {
    return this.#available;
  }

  place(episodeKey: string): Promise<Place | undefined> {
    return this.#read(undefined, async (database) => {
      const place = await database.get('places', episodeKey);
      return place && Number.isFinite(place.time) ? place : undefined;
    });
  }

  async savePlace(episodeKey: string, place: Place): Promise<void> {
    await this.#write(async (database) => {
      const change = database.transaction('places', 'readwrite');
      const put = change.store.put(place, episodeKey);
      // At once: the page may be leaving, and nobody be there when the work would end by itself.
      change.commit();
      await Promise.all([put, change.done]);
      if (this.#isPruned) return;
      this.#isPruned = true;
      await prunePlaces(database, placeLimit);
    });
  }

  localEpisodes(): Promise<readonly Omit<LocalEpisode, 'files'>[]> {
    return this.#read([], async (database) => {
      const heads = await database.getAll('episodes');
      return heads.sort((a, b) => b.openedMs - a.openedMs);
    });
  }

  localEpisode(id: string): Promise<LocalEpisode | undefined> {
    return this.#read(undefined, async (database) => {
      const [head, stored] = await Promise.all([
        database.get('episodes', id),
        database.get('files', id),
      ]);
      if (!head || !stored) return undefined;
      this.#kept = { ...head, files: fromStored(stored) };
      return this.#kept;
    });
  }

  saveLocalEpisode(episode: LocalEpisode): Promise<boolean> {
    return this.#write(async (database) => {
      const { files, ...head } = episode;
      const isStored =
        hasSameFiles(episode, this.#kept) && (await database.getKey('files', head.id));
      await (isStored ? database.put('episodes', head) : putEpisode(database, head, files));
      this.#kept = episode;
    });
  }

  async forgetLocalEpisode(id: string): Promise<void> {
    await this.#write(async (database) => {
      const change = database.transaction(['episodes', 'files'], 'readwrite');
      await Promise.all([
        change.objectStore('episodes').delete(id),
        change.objectStore('files').delete(id),
        change.done,
      ]);
    });
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #read<T>(otherwise: T, work: (database: LibraryDatabase) => Promise<T>): Promise<T> {
    const attempt = await this.#connection.attempt(work);
    // One record that cannot be read says nothing of the others.
    if (attempt.outcome === 'refused') this.#setAvailable(false);
    return attempt.outcome === 'done' ? attempt.value : otherwise;
  }

  async #write(work: (database: LibraryDatabase) => Promise<void>): Promise<boolean> {
    const attempt = await this.#connection.attempt(work);
    const isDone = attempt.outcome === 'done';
    if (isDone || !isQuota(attempt.error)) this.#setAvailable(isDone);
    return isDone;
  }

  #setAvailable(available: boolean): void {
    if (available === this.#available) return;
    this.#available = available;
    for (const listener of [...this.#listeners]) listener();
  }
}

function hasSameFiles(a: LocalEpisode, b: LocalEpisode | undefined): boolean {
  return (
    a.id === b?.id &&
    a.files.length === b.files.length &&
    a.files.every(({ kind, name, blob }, i) => {
      const other = b.files[i]!;
      return kind === other.kind && name === other.name && blob === other.blob;
    })
  );
}
