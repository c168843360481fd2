import type { KeptPassage } from './kept-passage.ts';
import type { LibraryRecords } from './library-file.ts';

/** How many records of a library were new or newer. */
export interface MergedRecords {
  readonly episodes: number;
  /** Those of episodes that were known. */
  readonly places: number;
  readonly timings: number;
  readonly passages: number;
}

/** The kept passages of this browser, and all of its memory as records. Nothing rejects. */
export interface KeptStore {
  /** Those of one episode, in no order. Undefined where this browser stores nothing. */
  ofEpisode(key: string): Promise<readonly KeptPassage[] | undefined>;
  /** So many of those that were kept last. Undefined where this browser stores nothing. */
  newest(count: number): Promise<readonly KeptPassage[] | undefined>;
  /** All of them, in no order. Undefined where this browser stores nothing. */
  all(): Promise<readonly KeptPassage[] | undefined>;
  /** Resolves to whether it is stored. */
  put(kept: KeptPassage): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Everything that this browser remembers, but the listener's own files. Undefined where it stores nothing. */
  records(): Promise<LibraryRecords | undefined>;
  /**
   * Adds records; where one is there already, the newer one stays. Resolves to how many were new or newer, or to undefined
   * where nothing was stored.
   */
  merge(records: LibraryRecords): Promise<MergedRecords | undefined>;
  /** Calls `listener` whenever another page has changed which passages are kept; returns the stop function. */
  watch(listener: () => void): () => void;
}
