import type { LinkTarget } from './links/link.ts';

/** Where a listener stopped. */
export interface Place {
  /** Seconds. */
  readonly time: number;
  /** Seconds; NaN where unknown. */
  readonly duration: number;
  /** True after the end was heard; the next visit starts at 0. */
  readonly finished: boolean;
  /** Milliseconds since 1970 when it was saved. */
  readonly savedMs: number;
}

export type LocalKind = 'audio' | 'transcript' | 'chapters' | 'artwork';

export interface LocalFile {
  readonly kind: LocalKind;
  readonly name: string;
  readonly blob: Blob;
}

/** An episode made of the listener's own files; `id` starts with `local-`. */
export interface LocalEpisode {
  readonly id: string;
  readonly title: string;
  readonly files: readonly LocalFile[];
  /** Milliseconds since 1970. */
  readonly openedMs: number;
}

/** An episode that was opened once, and the way to open it again. */
export interface Seen {
  /** The episode's key among all that this browser remembers. */
  readonly key: string;
  readonly target: LinkTarget;
  readonly title: string;
  readonly show?: string;
  readonly artwork?: string;
  /** Milliseconds since 1970. */
  readonly openedMs: number;
}

/** An episode as the library lists it. */
export interface ShelfEntry extends Seen {
  readonly place?: Place;
  /** Bytes of its files, if this browser keeps them. */
  readonly bytes?: number;
}

/** Lists and forgets episodes; nothing rejects. */
export interface Shelf {
  /** Every episode that was opened or is kept, the last opened first. */
  entries(): Promise<readonly ShelfEntry[]>;
  see(seen: Seen): Promise<void>;
  /** Forgets episodes with their places and files. */
  forget(keys: readonly string[]): Promise<void>;
}

/**
 * The memory of this browser between visits. If storage is refused (private mode, full disk), reads give undefined or an
 * empty list, writes do nothing, and `available` turns false. Nothing rejects.
 */
export interface Library {
  /** False once the browser has refused storage; `watch` tells. */
  readonly available: boolean;
  place(episodeKey: string): Promise<Place | undefined>;
  /**
   * With `knownMs`, replaces the kept place only if it was saved at that time (0: only if none is kept), so that places
   * that another tab saved or forgot meanwhile stay as they are.
   */
  savePlace(episodeKey: string, place: Place, knownMs?: number): Promise<void>;
  localEpisodes(): Promise<readonly Omit<LocalEpisode, 'files'>[]>;
  localEpisode(id: string): Promise<LocalEpisode | undefined>;
  /** Resolves to whether it is kept. */
  saveLocalEpisode(episode: LocalEpisode): Promise<boolean>;
  /** Undefined if its code cannot be loaded. */
  shelf(): Promise<Shelf | undefined>;
  watch(listener: () => void): () => void;
}
