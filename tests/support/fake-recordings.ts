import type {
  KeepFailureCode,
  KeptRecording,
  KeptSource,
  Recordings,
  StorageSpace,
} from '../../src/core/episode/kept-recordings.ts';
import type { OnProgress } from '../../src/core/progress.ts';

/** A fetch into storage that the test lets come, fail or end. */
export interface FakeKeeping {
  readonly url: string;
  readonly onProgress: OnProgress;
  /** Ends it: it is kept with so many bytes, or failed. */
  end(how: number | KeepFailureCode): void;
}

/** Kept recordings in memory; every fetch waits in `keeping` for the test. */
export class FakeRecordings implements Recordings {
  readonly kept = new Map<string, KeptRecording>();
  readonly keeping: FakeKeeping[] = [];
  /** Addresses of sources that were closed. */
  readonly closed: string[] = [];
  left: StorageSpace | undefined = { used: 0, left: 5_000_000_000 };
  readonly #listeners = new Set<() => void>();

  /** Has a recording kept already. */
  put(url: string, bytes = 1_000, key = 'e'): void {
    this.kept.set(url, { url, key, name: 'n', type: 'audio/mpeg', bytes });
    this.#tell();
  }

  keep(url: string, key: string, signal: AbortSignal, onProgress: OnProgress) {
    return new Promise<KeepFailureCode | undefined>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      const end = (how: number | KeepFailureCode) => {
        if (typeof how === 'number') this.put(url, how, key);
        resolve(typeof how === 'number' ? undefined : how);
      };
      this.keeping.push({ url, onProgress, end });
    });
  }

  remove(urls: readonly string[]): Promise<void> {
    for (const url of urls) this.kept.delete(url);
    this.#tell();
    return Promise.resolve();
  }

  source(url: string): Promise<KeptSource | undefined> {
    if (!this.kept.has(url)) return Promise.resolve(undefined);
    const kept = `blob:kept ${url}`;
    return Promise.resolve({ url: kept, close: () => void this.closed.push(kept) });
  }

  space(): Promise<StorageSpace | undefined> {
    return Promise.resolve(this.left);
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
