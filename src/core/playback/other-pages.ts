/** The other pages and frames of this origin, which may play, too. */
export interface OtherPages {
  /** Tells them that the sound of this page begins. */
  tellPlaying(): void;
  /** Calls `listener` whenever the sound of another one begins; returns the stop function. */
  watchPlaying(listener: () => void): () => void;
}
