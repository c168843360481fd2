import { isFields } from '../text/fields.ts';
import type { OnProgress } from '../progress.ts';
import type { ExactReading } from './exact-sounds.ts';
import type { FetchFailureCode } from './fetching.ts';

/** A recording that is kept in this browser, so that it plays without a network. */
export interface KeptRecording {
  /** The address that it was fetched from. */
  readonly url: string;
  /** The key of its episode among all that this browser remembers. */
  readonly key: string;
  /** Names the stored file. */
  readonly name: string;
  /** MIME type; empty if its host did not say. */
  readonly type: string;
  readonly bytes: number;
}

/** Why a recording could not be kept: `full` is no room for it, `no-storage` a browser that stores no such files. */
export type KeepFailureCode = FetchFailureCode | 'full' | 'no-storage' | 'own-fault';

/** Bytes that this site stores in the browser, and those that it could still store, as far as the browser tells. */
export interface StorageSpace {
  readonly used: number;
  readonly left: number;
}

/** An address that a kept recording plays from, until `close`. */
export interface KeptSource {
  readonly url: string;
  /** One at which its places are exact, or how exact they are without. */
  exact?(signal: AbortSignal): Promise<ExactReading>;
  close(): void;
}

/** The recordings that this browser keeps. Nothing rejects, but with a signal's reason. */
export interface Recordings {
  /** By address; known at once, because it decides what is loaded. */
  readonly kept: ReadonlyMap<string, KeptRecording>;
  /**
   * Fetches a recording into storage, whole or not at all, without holding it in memory; resolves to why it could not,
   * or to undefined. Progress is in bytes. Rejects once `signal` is aborted.
   */
  keep(
    url: string,
    episodeKey: string,
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<KeepFailureCode | undefined>;
  remove(urls: readonly string[]): Promise<void>;
  /** Undefined where the recording is not kept, or was cleared away by the browser. */
  source(url: string): Promise<KeptSource | undefined>;
  /** Undefined where the browser does not tell. */
  space(): Promise<StorageSpace | undefined>;
  /** Calls `listener` after `kept` has changed, here or in another tab; returns the stop function. */
  watch(listener: () => void): () => void;
}

/** The recordings of a stored list, by address, without damaged entries. */
export function readKept(stored: unknown): ReadonlyMap<string, KeptRecording> {
  const list = Array.isArray(stored) ? stored : [];
  return new Map(
    list.flatMap((one: unknown): [string, KeptRecording][] => {
      if (!isFields(one)) return [];
      const { url, key, name, type, bytes } = one;
      const isWhole =
        typeof url === 'string' &&
        typeof key === 'string' &&
        typeof name === 'string' &&
        typeof type === 'string' &&
        typeof bytes === 'number';
      return isWhole ? [[url, { url, key, name, type, bytes }]] : [];
    }),
  );
}
