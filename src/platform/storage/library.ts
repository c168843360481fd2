import { readLocalHead, readPlace } from '../../core/episode/library-records.ts';
import type {
  Library,
  LocalEpisode,
  Place,
  Seen,
  Shelf,
  ShelfEntry,
} from '../../core/episode/library.ts';
import { holdFiles } from './kept-files.ts';
import { LibraryConnection } from './library-connection.ts';
import type { LibraryDatabase } from './library-database.ts';
import { forgetAll, readShelf, sweep } from './library-shelf.ts';
import { pruneRecords } from './prune-records.ts';
import { fromStored, isQuota, namesIn, putEpisode } from './stored-files.ts';

/** Records are small, but a lifetime of them is not. */
const recordLimit = 10_000;

/**
 * The library in IndexedDB; nothing is opened before the first call. What does not fit (quota) is lost and leaves
 * `available` as it was: an episode is large, and smaller things still fit.
 */
export class IndexedLibrary implements Library, Shelf {
  readonly #connection = new LibraryConnection();
  readonly #listeners = new Set<() => void>();
  /** What was read or written last, so that opening it again copies no file. */
  #kept: LocalEpisode | undefined;
  #available = true;
  readonly #nowMs: () => number;
  /** Work that is done once a visit, by name. */
  readonly #tidied = new Set<string>();
  #letGo: (() => void) | undefined;
  /** The save that was asked for last. */
  #saving: Promise<unknown> = Promise.resolve();

  constructor(nowMs = () => Date.now()) {
    this.#nowMs = nowMs;
  }

  get available(): boolean {
    return this.#available;
  }

  place(episodeKey: string): Promise<Place | undefined> {
    return this.#read(undefined, async (database) =>
      readPlace(await database.get('places', episodeKey)),
    );
  }

  async savePlace(episodeKey: string, place: Place, knownMs?: number): Promise<void> {
    await this.#write(async (database) => {
      const change = database.transaction('places', 'readwrite');
      if (knownMs !== undefined) {
        const kept = readPlace(await change.store.get(episodeKey));
        if ((kept?.savedMs ?? 0) !== knownMs) return;
      }
      const put = change.store.put(place, episodeKey);
      // At once: the page may be leaving, and nobody be there when the work would end by itself.
      change.commit();
      await Promise.all([put, change.done]);
      await this.#once('places', () =>
        pruneRecords(database, 'places', recordLimit, episodeKey, this.#nowMs()),
      );
    });
  }

  localEpisodes(): Promise<readonly Omit<LocalEpisode, 'files'>[]> {
    return this.#read([], async (database) => {
      const stored = await database.getAll('episodes');
      const heads = stored.flatMap((one) => readLocalHead(one, this.#nowMs()) ?? []);
      return heads.sort((a, b) => b.openedMs - a.openedMs);
    });
  }

  localEpisode(id: string): Promise<LocalEpisode | undefined> {
    return this.#read(undefined, async (database) => {
      const [stored, files] = await Promise.all([
        database.get('episodes', id),
        database.get('files', id),
      ]);
      const head = readLocalHead(stored, this.#nowMs());
      if (!head || !Array.isArray(files)) return undefined;
      this.#letGo?.();
      this.#letGo = holdFiles(namesIn(files));
      const found = await fromStored(database, files);
      if (found.length === 0 && files.length > 0) return undefined;
      const { title, openedMs } = head;
      this.#kept = { id, title, openedMs, files: found };
      return this.#kept;
    });
  }

  saveLocalEpisode(episode: LocalEpisode): Promise<boolean> {
    // Asked while the listener's click or drop still counts; without it the browser may clear files away.
    void this.#once('persist', async () => {
      await globalThis.navigator?.storage?.persist?.();
    });
    // One after the other: each has to know which files are there already.
    const saving = this.#saving.then(() => this.#write((database) => this.#put(database, episode)));
    this.#saving = saving;
    return saving;
  }

  shelf(): Promise<Shelf> {
    return Promise.resolve(this);
  }

  entries(): Promise<readonly ShelfEntry[]> {
    return this.#read([], (database) => readShelf(database, this.#nowMs()));
  }

  async see(seen: Seen): Promise<void> {
    await this.#write(async (database) => {
      await database.put('seen', seen);
      await this.#once('seen', () =>
        pruneRecords(database, 'seen', recordLimit, seen.key, this.#nowMs()),
      );
    });
  }

  async forget(keys: readonly string[]): Promise<void> {
    await this.#write((database) => forgetAll(database, keys));
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #put(database: LibraryDatabase, episode: LocalEpisode): Promise<void> {
    const { files, ...rest } = episode;
    const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
    const head = { ...rest, bytes };
    const isStored = hasSameFiles(episode, this.#kept) && (await database.getKey('files', head.id));
    await (isStored
      ? database.put('episodes', head)
      : putEpisode(database, head, files, this.#nowMs()));
    this.#kept = episode;
    await this.#once('files', () => sweep(database, this.#nowMs()));
  }

  /** Work beside what was wanted, which nobody is told of where it fails. */
  async #once(name: string, work: () => Promise<void>): Promise<void> {
    if (this.#tidied.has(name)) return;
    this.#tidied.add(name);
    await work().catch((error: unknown) => console.warn(error));
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
