/** The screen's rhythm. */
export interface Frames {
  /** Whether the page can be seen; a hidden page gets no frames. */
  readonly visible: boolean;
  /** Calls `onFrame(timestampMs)` before each paint until the returned function is called; pauses while hidden. */
  run(onFrame: (timestampMs: number) => void): () => void;
  /** Calls `listener` when the page is hidden or shown; returns the stop function. */
  watch(listener: () => void): () => void;
}
