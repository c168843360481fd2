import type { BackStep } from '../../core/playback/back-step.ts';

// A page that begins on such a step was reloaded right after a far jump: the time in its address is the one that was left.
if (isBackStep(history.state)) history.replaceState(null, '', location.pathname + location.search);

let steps = 0;
/** Ends with the step that was made last. */
let standing = AbortSignal.abort();

/**
 * Is told when the page has gone to another step, before anybody opens what that step names: Chromium calls a window's
 * listeners in the order in which they came, whether they capture or not.
 */
let onStep: ((event: Event) => void) | undefined;
addEventListener('popstate', (event) => onStep?.(event), { capture: true });

/** Whether the page stands on a step that Back leads away from. */
export const standsOnBackStep = () => !standing.aborted;

/** A step of the page's history that is there for one press of Back. */
export const browserBackStep: BackStep = (onBack) => {
  const name = `${performance.timeOrigin} ${++steps}`;
  history.pushState({ backStep: name }, '');
  const isOn = () => isBackStep(history.state) && history.state.backStep === name;
  const { href } = location;
  let isOver = false;
  const stop = new AbortController();
  standing = stop.signal;
  onStep = (event) => {
    if (stop.signal.aborted || isOn()) return;
    stop.abort();
    // Somebody has written another address, such as another time: that is no press of Back.
    if (location.href !== href) return;
    // Nothing else is to be opened: the address is the same.
    event.stopImmediatePropagation();
    if (!isOver) onBack();
  };
  return () => {
    if (isOver || stop.signal.aborted) return;
    isOver = true;
    // Where the page has gone further, a step back would leave what is open.
    if (isOn()) history.back();
    else stop.abort();
  };
};

function isBackStep(state: unknown): state is { readonly backStep: unknown } {
  return typeof state === 'object' && state !== null && 'backStep' in state;
}
