/**
 * Has the browser's own Back call `onBack`, once, where it would leave the page; returns what takes that away again. The
 * page's address stays.
 */
export type BackStep = (onBack: () => void) => () => void;
