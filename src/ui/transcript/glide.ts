/** Milliseconds that a glide takes: motion explains, it does not entertain. */
const GLIDE_MS = 180;

/** Moves a scroller smoothly, and knows its own scrolling from the reader's. */
export class Glide {
  readonly #scroller: HTMLElement;
  #target = Number.NaN;
  #frame = 0;
  /** Where this last put the scroller. */
  #own = Number.NaN;

  constructor(scroller: HTMLElement) {
    this.#scroller = scroller;
  }

  /** Whether the scroller stands where this put it: then a scroll event is ours. */
  get isOwn(): boolean {
    return Math.abs(this.#scroller.scrollTop - this.#own) < 2;
  }

  /** Where the scroller is going, or stands. */
  get destination(): number {
    return this.#frame ? this.#target : this.#scroller.scrollTop;
  }

  jump(top: number): void {
    this.stop();
    this.#put(top);
  }

  glide(top: number): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.jump(top);
    // The scroll event of the glide before may still be to come: it is ours too.
    cancelAnimationFrame(this.#frame);
    this.#target = top;
    const from = this.#scroller.scrollTop;
    let began = Number.NaN;
    const step = (nowMs: number) => {
      if (Number.isNaN(began)) began = nowMs;
      const share = Math.min(1, (nowMs - began) / GLIDE_MS);
      this.#put(from + (top - from) * (1 - (1 - share) ** 3));
      this.#frame = share < 1 ? requestAnimationFrame(step) : 0;
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Leaves the scroller where it is; from now on every scrolling is the reader's. */
  stop(): void {
    this.#own = Number.NaN;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #put(top: number): void {
    this.#scroller.scrollTop = top;
    this.#own = this.#scroller.scrollTop;
  }
}
