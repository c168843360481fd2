/**
 * Whether sound that begins by itself would surprise nobody: the page was opened by a link just now, and is looked at. A
 * reload, a step back or forward, a tab in the background and a page that is in use already stay silent.
 */
export function mayBeginByItself(): boolean {
  const [opening] = performance.getEntriesByType('navigation');
  const isFresh = opening instanceof PerformanceNavigationTiming && opening.type === 'navigate';
  const isUsed = navigator.userActivation?.hasBeenActive === true;
  return isFresh && !isUsed && document.visibilityState === 'visible';
}
