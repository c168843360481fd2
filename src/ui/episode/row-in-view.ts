/** Pixels that stay between a row and the edge of what it is scrolled in. */
const ROOM = 8;

/** Scrolls the panel around a row until the row is in view; not one that the listener is in with pointer or focus. */
export function rowIntoView(row: HTMLElement): void {
  const panel = scrollerOf(row);
  if (!panel || panel.matches(':hover, :focus-within')) return;
  const view = panel.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  const { scrollPaddingBottom } = getComputedStyle(panel);
  const below = bottom - view.bottom + (parseFloat(scrollPaddingBottom) || 0) + ROOM;
  const above = top - view.top - ROOM;
  if (above < 0) panel.scrollTop += above;
  else if (below > 0) panel.scrollTop += below;
}

/** What an element is scrolled in, unless that is the page. */
function scrollerOf({ parentElement }: HTMLElement): HTMLElement | undefined {
  if (!parentElement || parentElement === document.body) return undefined;
  const scrolls = /auto|scroll/.test(getComputedStyle(parentElement).overflowY);
  return scrolls ? parentElement : scrollerOf(parentElement);
}
