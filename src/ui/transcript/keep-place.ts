import { flushSync } from 'svelte';
import { scrollUntilStable } from '../attachments/scroll-until-stable.ts';

/** Where the line that is read stands, where none is marked: this share of the view's height, and below. */
const READ_AT = 0.25;
const PROBE_PIXELS = 16;
const PROBES = 20;

/** Gives a line for the one that is read. */
export type Anchor = (read: Element | undefined) => Element | undefined;

/** Changes how the lines look, and leaves the one that is read where it stands. */
export class KeepPlace {
  #line: Element | undefined;
  #top = 0;
  #stop: (() => void) | undefined;

  /** `scroller` holds the lines; `anchor` says which stays, where it is not the one that is read. */
  change(scroller: HTMLElement | undefined, change: () => void, anchor?: Anchor): void {
    // While one change settles, the next is about the same line.
    if (!this.#stop) {
      const read = scroller && lineRead(scroller);
      this.#line = anchor ? anchor(read) : read;
      this.#top = this.#line?.getBoundingClientRect().top ?? 0;
    }
    this.#stop?.();
    change();
    const line = this.#line;
    if (!scroller || !line) return;
    flushSync();
    this.#stop = scrollUntilStable(scroller, () => line.getBoundingClientRect().top - this.#top, {
      ended: () => (this.#stop = undefined),
    });
  }
}

/** The line that is marked, where it is in view; else one in the upper part of it. */
function lineRead(scroller: HTMLElement): Element | undefined {
  const view = scroller.getBoundingClientRect();
  const marked = scroller.querySelector('a[aria-current]');
  if (marked) {
    const { top, bottom } = marked.getBoundingClientRect();
    if (bottom > view.top && top < view.bottom) return marked;
  }
  // At the very top the view stays at the top.
  if (scroller.scrollTop < 2) return undefined;
  const x = view.left + view.width / 2;
  for (let i = 0; i < PROBES; i++) {
    const y = view.top + view.height * READ_AT + i * PROBE_PIXELS;
    const hit = document
      .elementsFromPoint(x, y)
      .find((element) => element.matches('.turn p, .turn a'));
    if (hit && scroller.contains(hit)) return hit;
  }
  return undefined;
}
