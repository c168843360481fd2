import {
  readKeptTiming,
  readLocalHead,
  readPlace,
  type KeptTiming,
  type Library,
  type LocalEpisode,
  type LocalHead,
  type Place,
  type Seen,
  type Shelf,
  type ShelfEntry,
  writeKeptTiming,
} from '../../core/episode/library.ts';
import { Listeners } from '../listeners.ts';
import { fromStored, holdFiles, isQuota, namesIn, putEpisode } from './kept-files.ts';
import { LibraryConnection, type LibraryDatabase } from './library-database.ts';
import { forgetAll, pruneRecords, readShelf, sweep } from './library-shelf.ts';

/** Most records of one kind; the oldest go first. */
const recordLimit = 10_000;

/**
 * The library in IndexedDB, opened at the first call. A write that exceeds the quota is lost but leaves `available` as it
 * was: an episode is large, and smaller things still fit.
 */
export class IndexedLibrary implements Library, Shelf {
  readonly #connection = new LibraryConnection();
  readonly #listeners = new Listeners();
  /** The episode read or written last, so that saving it again copies no file. */
  #kept: LocalEpisode | undefined;
  #available = true;
  readonly #nowMs: () => number;
  /** Names of the work that was done this visit. */
  readonly #doneOnce = new Set<string>();
  #releaseFiles: (() => void) | undefined;
  /** The latest save. */
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
      // The page may be leaving: a transaction that waits to commit by itself would be lost.
      change.commit();
      await Promise.all([put, change.done]);
      await this.#once('places', () =>
        pruneRecords(database, 'places', recordLimit, episodeKey, this.#nowMs()),
      );
    });
  }

  timing(episodeKey: string): Promise<KeptTiming | undefined> {
    return this.#read(undefined, async (database) =>
      readKeptTiming(await database.get('timings', episodeKey)),
    );
  }

  async saveTiming(episodeKey: string, kept: KeptTiming | undefined): Promise<void> {
    await this.#write(async (database) => {
      if (kept) await database.put('timings', datedTiming(kept, this.#nowMs()), episodeKey);
      else await database.delete('timings', episodeKey);
    });
  }

  localEpisodes(): Promise<readonly LocalHead[]> {
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
      this.#releaseFiles?.();
      this.#releaseFiles = holdFiles(namesIn(files));
      const found = await fromStored(database, files);
      if (found.length === 0 && files.length > 0) return undefined;
      const { title, openedMs } = head;
      this.#kept = { id, title, openedMs, files: found };
      return this.#kept;
    });
  }

  saveLocalEpisode(episode: LocalEpisode): Promise<boolean> {
    // Asked while the click or drop still counts as a user gesture; without persistence the browser may evict files.
    void this.#once('persist', async () => {
      await globalThis.navigator?.storage?.persist?.();
    });
    // Saves run one after the other: each has to know which files are there already.
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
    return this.#listeners.add(listener);
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

  /** Housekeeping, once a visit; a failure is only logged. */
  async #once(name: string, work: () => Promise<void>): Promise<void> {
    if (this.#doneOnce.has(name)) return;
    this.#doneOnce.add(name);
    await work().catch((error: unknown) => console.warn(error));
  }

  async #read<T>(otherwise: T, work: (database: LibraryDatabase) => Promise<T>): Promise<T> {
    const attempt = await this.#connection.attempt(work);
    // `failed` concerns one record only.
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
    this.#listeners.tell();
  }
}

/** A timing as it is stored, with its date: of two, a later reader takes the newer one. */
const datedTiming = (kept: KeptTiming, savedMs: number) => ({ ...writeKeptTiming(kept), savedMs });

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
