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

/**
 * What this browser remembers between visits. Where storage is refused (private mode, full), reads answer undefined or
 * an empty list, writes do nothing, and `available` turns false: nothing rejects.
 */
export interface Library {
  /** False once the browser has refused storage; `watch` tells. */
  readonly available: boolean;
  place(episodeKey: string): Promise<Place | undefined>;
  savePlace(episodeKey: string, place: Place): Promise<void>;
  localEpisodes(): Promise<readonly Omit<LocalEpisode, 'files'>[]>;
  localEpisode(id: string): Promise<LocalEpisode | undefined>;
  /** Resolves to whether it is kept. */
  saveLocalEpisode(episode: LocalEpisode): Promise<boolean>;
  forgetLocalEpisode(id: string): Promise<void>;
  watch(listener: () => void): () => void;
}
