import type { Frames } from '../../src/core/playback/frames.ts';

/** A screen whose frames the test paints by hand. */
export class FakeFrames implements Frames {
  visible = true;
  /** Of the last frame painted; they come 60 to the second. */
  timestampMs = 0;

  readonly #running = new Set<(timestampMs: number) => void>();
  readonly #listeners = new Set<() => void>();

  /** How many ask for frames; 0 while nothing needs them. */
  get running(): number {
    return this.#running.size;
  }

  run(onFrame: (timestampMs: number) => void): () => void {
    // A wrapper of its own, so that the same function may run twice.
    const run = (timestampMs: number) => onFrame(timestampMs);
    this.#running.add(run);
    return () => this.#running.delete(run);
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Paints one frame, unless the page is hidden. */
  paint(): void {
    this.timestampMs += 1000 / 60;
    if (!this.visible) return;
    for (const onFrame of [...this.#running]) onFrame(this.timestampMs);
  }

  hide(): void {
    this.#show(false);
  }

  show(): void {
    this.#show(true);
  }

  #show(visible: boolean): void {
    this.visible = visible;
    for (const listener of this.#listeners) listener();
  }
}
