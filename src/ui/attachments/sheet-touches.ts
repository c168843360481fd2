/** A panel that lies over the page. */
export interface Sheet {
  /** The part that follows the finger. */
  readonly element: HTMLElement;
  /** The edge of the window that the sheet hangs on, and is swiped to. */
  readonly edge: 'top' | 'bottom';
  /** Whether a touch on `target` is one of the sheet's own. */
  isInside: (target: Node) => boolean;
  close: () => void;
}

/** Pixels that a finger has to go for the sheet to close, and before it is known to go up or down. */
const FAR = 56;
const NEAR = 8;

/**
 * What touches do while `sheet` is open, until `signal` is aborted: a touch beside it does nothing but close it, and a swipe to
 * its edge closes it, too.
 */
export function sheetTouches(sheet: Sheet, signal: AbortSignal): void {
  holdTaps(sheet.isInside, signal);
  swipeAway(sheet, signal);
}

/** A touch outside does not play the line beneath. A mouse shows what it points at, so its clicks go through. */
function holdTaps(isInside: Sheet['isInside'], signal: AbortSignal): void {
  let held = new AbortController();
  const release = () => held.abort();
  const onPointer = ({ pointerType, target }: PointerEvent) => {
    release();
    if (pointerType === 'mouse' || !(target instanceof Node) || isInside(target)) return;
    held = new AbortController();
    document.addEventListener(
      'click',
      (event) => {
        release();
        event.preventDefault();
        event.stopPropagation();
      },
      { capture: true, signal: held.signal },
    );
  };
  const isEarly = { capture: true, passive: true };
  document.addEventListener('pointerdown', onPointer, { ...isEarly, signal });
  // The click of the touch that closed it is still to come; the next touch ends the wait for it.
  signal.addEventListener('abort', () =>
    document.addEventListener('pointerdown', release, { ...isEarly, once: true }),
  );
}

/** What scrolls under the finger scrolls to its end first. */
function swipeAway({ element, edge, close }: Sheet, signal: AbortSignal): void {
  const sign = edge === 'bottom' ? 1 : -1;
  let from: Touch | undefined;
  /** Pixels that the finger has gone towards the edge; undefined before it is known to. */
  let gone: number | undefined;
  const isAtEnd = ({ scrollTop, clientHeight, scrollHeight }: Element) =>
    edge === 'bottom' ? scrollTop <= 0 : scrollTop + clientHeight >= scrollHeight - 1;
  const canSwipe = (target: EventTarget | null) => {
    if (!(target instanceof Element) || target.closest('input')) return false;
    for (let at: Element | null = target; at && element.contains(at); at = at.parentElement)
      if (getComputedStyle(at).overflowY !== 'visible' && !isAtEnd(at)) return false;
    return true;
  };
  const move = (pixels: number) => {
    gone = pixels;
    element.style.translate = `0 ${Math.max(0, pixels) * sign}px`;
  };
  const end = () => {
    from = undefined;
    gone = undefined;
    element.style.translate = '';
  };
  const options = { passive: true, signal };
  element.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      end();
      if (touches.length === 1 && canSwipe(target)) from = touches[0];
    },
    options,
  );
  element.addEventListener(
    'touchmove',
    (event) => {
      const to = event.touches[0];
      if (!from || !to) return;
      const towards = (to.clientY - from.clientY) * sign;
      const aside = Math.abs(to.clientX - from.clientX);
      if (gone === undefined && Math.max(Math.abs(towards), aside) < NEAR) return;
      if (gone === undefined && towards <= aside) return end();
      // The page does not scroll along.
      if (event.cancelable) event.preventDefault();
      move(towards);
    },
    { passive: false, signal },
  );
  element.addEventListener(
    'touchend',
    () => {
      const isFar = (gone ?? 0) >= FAR;
      end();
      if (isFar) close();
    },
    options,
  );
  element.addEventListener('touchcancel', end, options);
  signal.addEventListener('abort', end);
}
