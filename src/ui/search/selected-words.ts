/** A longer selection is not a search. */
const MOST = 200;

/** The words selected within `root`, as a search; empty without a selection. */
export function selectedWords(root: Element | undefined): string {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !root?.contains(selection.anchorNode)) return '';
  return tidyWords(`${selection}`);
}

/** Words as a search on one line; empty if there are too many. */
function tidyWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > MOST ? '' : words;
}
