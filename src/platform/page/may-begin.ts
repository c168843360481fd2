/**
 * Whether sound may begin by itself: a link has just opened the page, and the page is visible. A reload, a step back or
 * forward, a background tab and a page in use stay silent.
 */
export function mayBeginByItself(): boolean {
  const [opening] = performance.getEntriesByType('navigation');
  const isFresh = opening instanceof PerformanceNavigationTiming && opening.type === 'navigate';
  const isUsed = navigator.userActivation?.hasBeenActive === true;
  return isFresh && !isUsed && document.visibilityState === 'visible';
}
