/** The open elements, innermost last. A missing end tag is supplied; a stray one costs no search. */
export class OpenElements {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #closed: (name: string) => void;

  /** `closed` is called for each element that ends, while it is still the innermost. */
  constructor(closed: (name: string) => void) {
    this.#closed = closed;
  }

  get depth(): number {
    return this.#names.length;
  }

  get innermost(): string | undefined {
    return this.#names.at(-1);
  }

  open(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  close(name: string): void {
    if (!this.#counts.get(name)) return;
    while (this.#pop() !== name);
  }

  closeAll(): void {
    while (this.depth > 0) this.#pop();
  }

  #pop(): string {
    const name = this.innermost!;
    this.#closed(name);
    this.#counts.set(name, this.#counts.get(name)! - 1);
    this.#names.pop();
    return name;
  }
}
