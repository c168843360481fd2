/** Guessed heights become known when chunks are laid out, so the place is checked again for this many frames. */
const FRAMES = 12;
/** Events of a reader's own scrolling with a pointer. */
export const READERS_INPUT = ['wheel', 'touchmove', 'pointerdown'] as const;

interface Options {
  /** Scrolls in place of the plain way, by CSS pixels. */
  readonly scrollBy?: (pixels: number) => void;
  /** Called once it is over. */
  readonly ended?: () => void;
}

/**
 * Scrolls by `distance()` (CSS pixels) until that is nought, and looks again while the sizes around become known. The
 * reader's own scrolling ends it. Returns the stop function.
 */
export function scrollUntilStable(
  scroller: HTMLElement,
  distance: () => number,
  { scrollBy = (pixels) => (scroller.scrollTop += pixels), ended }: Options = {},
): () => void {
  let left = FRAMES;
  let frame = 0;
  const stop = () => {
    if (left < 0) return;
    left = -1;
    cancelAnimationFrame(frame);
    scroller.style.overflowAnchor = '';
    for (const name of READERS_INPUT) scroller.removeEventListener(name, stop);
    ended?.();
  };
  const look = () => {
    // Scroll anchoring would correct the same distance once more.
    scroller.style.overflowAnchor = 'none';
    const off = distance();
    if (Math.abs(off) > 1) scrollBy(off);
    if (left-- > 0) frame = requestAnimationFrame(look);
    else {
      left = 0;
      stop();
    }
  };
  for (const name of READERS_INPUT) scroller.addEventListener(name, stop, { passive: true });
  look();
  return stop;
}
