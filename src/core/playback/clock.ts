/** Real time that never jumps: setting the system's clock does not change it. */
export interface Clock {
  /** Seconds since a moment that stays the same while the page is open. */
  readonly now: number;
  /** Calls `act` after so many seconds; returns the stop function. */
  after(seconds: number, act: () => void): () => void;
}
