/**
 * Whether Play was pressed on a published page before its script came: then it has the focus, and not by a key, for which
 * browsers show where it is.
 */
export const wasPlayPressed = (): boolean =>
  document.activeElement?.matches('[data-plays]:not(:focus-visible)') === true;
