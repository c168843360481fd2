import {
  readKept,
  type KeptRecording,
  type Recordings,
} from '../../core/episode/kept-recordings.ts';
import type { SettingsStore } from '../../core/settings-store.ts';
import { Listeners } from '../listeners.ts';
import { LocalSettings } from '../storage/settings-store.ts';

/** Where the list stands; the recordings themselves are in the private file system (`kept-audio.ts`). */
const LIST = 'cueline.kept';

/** The kept recordings. Their list is read at once; the code that stores and opens them loads when it is first wanted. */
export class LazyRecordings implements Recordings {
  readonly #store: SettingsStore;
  readonly #listeners = new Listeners();
  readonly #load: () => Promise<typeof import('./recording-files.ts')>;
  #kept: ReadonlyMap<string, KeptRecording>;

  constructor(
    store: SettingsStore = new LocalSettings(LIST),
    load = () => import('./recording-files.ts'),
  ) {
    this.#store = store;
    this.#load = load;
    this.#kept = readKept(store.read());
    globalThis.addEventListener?.('storage', ({ key }: StorageEvent) => {
      // Null: another tab has cleared everything.
      if (key === LIST || key === null) this.#reread();
    });
  }

  get kept(): ReadonlyMap<string, KeptRecording> {
    return this.#kept;
  }

  async keep(...[url, key, signal, onProgress]: Parameters<Recordings['keep']>) {
    try {
      const { fetchRecording } = await this.#load();
      const names = () =>
        new Set([...readKept(this.#store.read()).values()].map(({ name }) => name));
      const stored = await fetchRecording(url, names, signal, onProgress);
      if (typeof stored === 'string') return stored;
      this.#change((kept) => kept.set(url, { ...stored, url, key }));
      return undefined;
    } catch (error) {
      signal.throwIfAborted();
      console.warn(error);
      return 'own-fault';
    }
  }

  async remove(urls: readonly string[]): Promise<void> {
    const names = urls.flatMap((url) => this.#kept.get(url)?.name ?? []);
    if (names.length === 0) return;
    this.#change((kept) => urls.forEach((url) => kept.delete(url)));
    try {
      await (await this.#load()).removeRecordings(names);
    } catch (error) {
      // What is on no list is removed when the next recording is kept.
      console.warn(error);
    }
  }

  async source(url: string) {
    const recording = this.#kept.get(url);
    if (!recording) return undefined;
    try {
      return await (await this.#load()).openRecording(recording);
    } catch (error) {
      console.warn(error);
      return undefined;
    }
  }

  async space() {
    try {
      return await (await this.#load()).storageSpace();
    } catch (error) {
      console.warn(error);
      return undefined;
    }
  }

  watch(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Changes the list as it is now: another tab may have changed it since. */
  #change(change: (kept: Map<string, KeptRecording>) => void): void {
    const kept = new Map(readKept(this.#store.read()));
    change(kept);
    this.#store.write([...kept.values()]);
    this.#reread();
  }

  #reread(): void {
    this.#kept = readKept(this.#store.read());
    this.#listeners.tell();
  }
}
