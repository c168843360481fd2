/**
 * Until `signal` is aborted, a touch outside of what is open (`isInside` says) does nothing but close it: the line beneath is
 * not played. A mouse shows what it points at, so its clicks go through.
 */
export function holdTaps(isInside: (target: Node) => boolean, signal: AbortSignal): void {
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
