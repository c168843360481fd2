import { on } from 'svelte/events';

/**
 * From now on a touch outside of what is open (`isInside` says) does nothing but close it: the line beneath is not played.
 * Returns the stop function. A mouse shows what it points at, so its clicks go through.
 */
export function holdTaps(isInside: (target: Node) => boolean): () => void {
  let release = () => {};
  const stop = on(
    document,
    'pointerdown',
    ({ pointerType, target }) => {
      release();
      if (pointerType === 'mouse' || !(target instanceof Node) || isInside(target)) return;
      release = on(
        document,
        'click',
        (event) => {
          release();
          event.preventDefault();
          event.stopPropagation();
        },
        { capture: true },
      );
    },
    { capture: true, passive: true },
  );
  return () => {
    stop();
    // The click of the touch that closed it is still to come; the next touch ends the wait for it.
    on(document, 'pointerdown', () => release(), { capture: true, passive: true, once: true });
  };
}
