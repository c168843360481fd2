import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';
import type { LineElements } from '../transcript/line-elements.ts';

/** Calls `play` with the line that was clicked or entered. A selection, or a click for a new tab, is the browser's. */
export function playLines(
  elements: () => LineElements | undefined,
  play: (index: number) => void,
): Attachment<HTMLElement> {
  return (root) => {
    let pressed: MouseEvent | undefined;
    const stopPresses = on(root, 'mousedown', (event) => (pressed = event), { passive: true });
    const stopClicks = on(root, 'click', (event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      const index = elements()?.indexOf(event.target instanceof Node ? event.target : null) ?? -1;
      if (index < 0) return;
      event.preventDefault();
      // What was selected before does not concern a key, nor a single press that stayed where it was.
      const isPress = event.detail === 0 || (event.detail === 1 && isNear(event, pressed));
      if (isPress || !isSelecting(root)) play(index);
    });
    return () => {
      stopPresses();
      stopClicks();
    };
  };
}

/** Whether the pointer has hardly moved. */
function isNear(event: MouseEvent, pressed: MouseEvent | undefined): boolean {
  if (!pressed) return false;
  return Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) < 4;
}

/** Whether the reader has just selected text within `root`. */
function isSelecting(root: HTMLElement): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(root, true);
}
