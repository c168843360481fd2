/** Those who want to be told of one thing. */
export class Listeners {
  readonly #all = new Set<{ readonly listener: () => void }>();

  /** Returns the stop function. */
  add(listener: () => void): () => void {
    const entry = { listener };
    this.#all.add(entry);
    return () => void this.#all.delete(entry);
  }

  tell(): void {
    for (const entry of [...this.#all]) if (this.#all.has(entry)) entry.listener();
  }

  clear(): void {
    this.#all.clear();
  }
}
