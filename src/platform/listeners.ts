/** A set of change listeners. */
export class Listeners {
  readonly #all = new Set<{ readonly listener: () => void }>();

  /** Adds a listener, even one that is in the set already; returns the stop function. */
  add(listener: () => void): () => void {
    const entry = { listener };
    this.#all.add(entry);
    return () => void this.#all.delete(entry);
  }

  get isEmpty(): boolean {
    return this.#all.size === 0;
  }

  /** Calls the listeners in order, except those removed by an earlier one. */
  tell(): void {
    for (const entry of [...this.#all]) if (this.#all.has(entry)) entry.listener();
  }

  clear(): void {
    this.#all.clear();
  }
}
