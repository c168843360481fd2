/** What the page needs of the platform now and then, and not at its start. */
export { saveFile } from './save-file.ts';
export { copyText } from './copy-text.ts';
export { drawCard } from './passage-card.ts';
export { share } from './share.ts';
export { storageUsed } from './storage-used.ts';

/** The page's own address. */
export const pageUrl = (): string => location.href;

/** Milliseconds since 1970. */
export const nowMs = (): number => Date.now();
export { isThere } from './is-there.ts';
