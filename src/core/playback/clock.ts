/** Real time, for what is measured by it; it never jumps, whatever is done to the clock on the wall. */
export interface Clock {
  /** Seconds since some moment. */
  readonly now: number;
  /** Calls `act` after so many seconds; returns the stop function. */
  after(seconds: number, act: () => void): () => void;
}
