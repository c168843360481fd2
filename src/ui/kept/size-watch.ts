/** Watches the sizes of elements, by one observer. */
export class SizeWatch {
  readonly #acts = new Map<Element, Set<() => void>>();
  readonly #observer = new ResizeObserver((entries) => {
    for (const { target } of entries) this.#acts.get(target)?.forEach((act) => act());
  });

  /** Calls `act` once an element is laid out, and whenever its size changes; returns the stop function. */
  watch(element: Element, act: () => void): () => void {
    const acts = this.#acts.get(element) ?? new Set();
    this.#acts.set(element, acts.add(act));
    // Observed anew, it is told of again.
    this.#observer.unobserve(element);
    this.#observer.observe(element);
    return () => {
      acts.delete(act);
      if (acts.size > 0) return;
      this.#acts.delete(element);
      this.#observer.unobserve(element);
    };
  }

  stop(): void {
    this.#observer.disconnect();
    this.#acts.clear();
  }
}
