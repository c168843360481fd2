import type { Clock } from '../../src/core/playback/clock.ts';

/** A clock that the test moves on by hand. */
export class FakeClock implements Clock {
  now = 1000;
  readonly #waiting = new Set<{ readonly at: number; readonly act: () => void }>();

  /** How many wait for it. */
  get waiting(): number {
    return this.#waiting.size;
  }

  after(seconds: number, act: () => void): () => void {
    const entry = { at: this.now + seconds, act };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  }

  /** Lets time go by; whoever waits is called in order, at the right moment. */
  pass(seconds: number): void {
    const end = this.now + seconds;
    for (;;) {
      const [next] = [...this.#waiting].sort((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.#waiting.delete(next);
      this.now = Math.max(this.now, next.at);
      next.act();
    }
    this.now = end;
  }
}
