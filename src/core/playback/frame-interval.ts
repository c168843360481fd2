const KEPT = 9;
/** Longer gaps are a page that was busy or hidden, not the screen's rhythm. */
const LONGEST_MS = 60;

/** Learns the screen's frame length from the frames' timestamps: the median of the last few, 60 Hz until known. */
export class FrameInterval {
  #lastMs = Number.NaN;
  #gapsMs: number[] = [];
  #median = 1 / 60;

  /** Takes the timestamp of a frame. */
  add(timestampMs: number): void {
    const gap = timestampMs - this.#lastMs;
    this.#lastMs = timestampMs;
    if (!(gap > 1 && gap < LONGEST_MS)) return;
    this.#gapsMs.push(gap);
    if (this.#gapsMs.length > KEPT) this.#gapsMs.shift();
    const sorted = this.#gapsMs.toSorted((a, b) => a - b);
    this.#median = sorted[sorted.length >> 1]! / 1000;
  }

  /** Seconds from one frame to the next. */
  get seconds(): number {
    return this.#median;
  }
}
