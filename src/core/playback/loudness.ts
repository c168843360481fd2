/** Makes quiet voices louder and loud ones softer, where the sound's bytes may be read. */
export interface Loudness {
  /** Whether that can be done for what is loaded: undefined until known, and while nothing is loaded. */
  readonly able: 'yes' | 'other-site' | 'no-means' | undefined;
  /** Finds out whether it can be done. */
  find(): void;
  /** Levels this and what is loaded later, as soon as there is sound; nothing is done before it is wanted. */
  set(on: boolean): void;
  /** Calls `listener` when `able` may have changed; returns the stop function. */
  watch(listener: () => void): () => void;
}
