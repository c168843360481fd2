import type { Loudness } from '../../src/core/playback/loudness.ts';

/** Levels nothing; the test says whether it could. */
export class FakeLoudness implements Loudness {
  able: Loudness['able'];
  on = false;
  finds = 0;
  readonly #listeners = new Set<() => void>();

  find(): void {
    this.finds++;
  }

  set(on: boolean): void {
    this.on = on;
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** It is known by now. */
  answer(able: Loudness['able']): void {
    this.able = able;
    for (const listener of this.#listeners) listener();
  }
}
