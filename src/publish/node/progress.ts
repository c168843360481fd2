/** Where progress is shown: a terminal's standard error, or lines of a log. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** A log is told of work that takes long so often, in milliseconds. */
const LOG_EVERY = 10_000;

/**
 * Shows how far a run is: as a bar that moves on a terminal; elsewhere as a line for each part of the work, and as more
 * where that takes long.
 */
export class ProgressBar {
  readonly #screen: Screen;
  readonly #nowMs: () => number;
  #label = '';
  #shownMs = -Infinity;
  #isShown = false;

  constructor(screen: Screen, nowMs: () => number = () => performance.now()) {
    this.#screen = screen;
    this.#nowMs = nowMs;
  }

  /** `done` of `of` pieces of some work; `label` names it. */
  show(label: string, done: number, of: number): void {
    const now = this.#nowMs();
    const share = of > 0 ? Math.floor((Math.min(done, of) / of) * 100) : 0;
    if (!this.#screen.isTTY) {
      const isNew = label !== this.#label;
      if (!isNew && (now - this.#shownMs < LOG_EVERY || share >= 100)) return;
      this.#screen.write(isNew ? `${label} …\n` : `${label} … ${share} %\n`);
      [this.#label, this.#shownMs] = [label, now];
      return;
    }
    // A terminal is slower than the work.
    if (label === this.#label && now - this.#shownMs < 100 && done < of) return;
    [this.#label, this.#shownMs, this.#isShown] = [label, now, true];
    const width = Math.max(10, Math.min(40, (this.#screen.columns ?? 80) - label.length - 20));
    const filled = of > 0 ? Math.round((Math.min(done, of) / of) * width) : 0;
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    this.#screen.write(`\r\u001b[2K${label} ${bar} ${share} %`);
  }

  /** Takes the bar away, so that something else can be written. */
  clear(): void {
    if (this.#isShown) this.#screen.write('\r\u001b[2K');
    this.#isShown = false;
    this.#label = '';
  }
}
