/** Sizes that were guessed become known once they are seen: the place is looked at again for this many frames. */
const FRAMES = 12;
/** What readers scroll with. */
const READERS_INPUT = ['wheel', 'touchmove', 'pointerdown'] as const;

/**
 * Scrolls by `distance()` (CSS pixels) until that is nought, and looks again while the sizes around become known. The
 * reader's own scrolling ends it. Returns the stop function.
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
    // The browser's own keeping of the place would be counted twice.
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
