import type { LinkTarget } from './links/link.ts';

/** Where a listener stopped. */
export interface Place {
  /** Seconds. */
  readonly time: number;
  /** Seconds; NaN where unknown. */
  readonly duration: number;
  /** True after the end was heard; the next start is from the top. */
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

/** An episode that was opened once, and how it is opened again. */
export interface Seen {
  /** Names it among all that this browser remembers. */
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
  /** What its files take, where they are kept here. */
  readonly bytes?: number;
}

/** What is needed to list and to forget; nothing rejects. */
export interface Shelf {
  /** Every episode that was opened or is kept, the last opened first. */
  entries(): Promise<readonly ShelfEntry[]>;
  see(seen: Seen): Promise<void>;
  /** Forgets episodes with their places and files. */
  forget(keys: readonly string[]): Promise<void>;
}

/**
 * What this browser remembers between visits. Where storage is refused (private mode, full), reads answer undefined or
 * an empty list, writes do nothing, and `available` turns false: nothing rejects.
 */
export interface Library {
  /** False once the browser has refused storage; `watch` tells. */
  readonly available: boolean;
  place(episodeKey: string): Promise<Place | undefined>;
  /**
   * Given `knownMs`, what is kept is replaced only where it was saved then (0: where nothing is kept): what another tab
   * has saved or forgotten meanwhile stays so.
   */
  savePlace(episodeKey: string, place: Place, knownMs?: number): Promise<void>;
  localEpisodes(): Promise<readonly Omit<LocalEpisode, 'files'>[]>;
  localEpisode(id: string): Promise<LocalEpisode | undefined>;
  /** Resolves to whether it is kept. */
  saveLocalEpisode(episode: LocalEpisode): Promise<boolean>;
  /** Undefined where its code does not come. */
  shelf(): Promise<Shelf | undefined>;
  watch(listener: () => void): () => void;
}
