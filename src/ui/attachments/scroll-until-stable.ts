/** Guessed heights become known when slices are laid out, so the place is checked again for this many frames. */
const FRAMES = 12;
/** Events of a reader's own scrolling. */
const READERS_INPUT = ['wheel', 'touchmove', 'pointerdown'] as const;

/**
 * Scrolls by `distance()` (CSS pixels) until that is 0, and checks again while guessed heights become known. The reader's
 * own scrolling ends it. Returns the stop function.
 */
export function scrollUntilStable(scroller: HTMLElement, distance: () => number): () => void {
  let left = FRAMES;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    scroller.style.overflowAnchor = '';
    for (const name of READERS_INPUT) scroller.removeEventListener(name, stop);
  };
  const look = () => {
    // Scroll anchoring would correct the place a second time.
    scroller.style.overflowAnchor = 'none';
    const off = distance();
    if (Math.abs(off) > 1) scroller.scrollTop += off;
    if (left-- > 0) frame = requestAnimationFrame(look);
    else stop();
  };
  for (const name of READERS_INPUT) scroller.addEventListener(name, stop, { passive: true });
  look();
  return stop;
}
