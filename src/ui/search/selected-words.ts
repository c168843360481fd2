/** Longer selections are not what somebody looks for. */
const MOST = 200;

/** The words that are selected within `root`, to look for them; empty without any. */
export function selectedWords(root: Element | undefined): string {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !root?.contains(selection.anchorNode)) return '';
  return tidyWords(`${selection}`);
}

/** Words to look for, on one line; empty where there are too many. */
function tidyWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > MOST ? '' : words;
}
