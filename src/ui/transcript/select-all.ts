import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/**
 * Where the reader is in the lines, by focus or by pointer, "select all" takes the lines and nothing of the page around: by
 * key at once, by the browser's menu as soon as it is copied.
 */
export const selectAll: Attachment<HTMLElement> = (root) => {
  let isPressed = root.matches(':hover');
  const isHere = () => {
    const focused = document.activeElement;
    return focused === document.body ? isPressed : root.contains(focused);
  };
  const select = () => getSelection()?.selectAllChildren(root);
  const stops = [
    on(document, 'keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      const isWish = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'a';
      if (!isWish || event.defaultPrevented || !isHere()) return;
      event.preventDefault();
      select();
    }),
    // Before what copies the selected words.
    on(
      document,
      'copy',
      () => {
        if (isHere() && getSelection()?.containsNode(root)) select();
      },
      { capture: true },
    ),
    on(
      document,
      'pointerdown',
      ({ target }) => {
        isPressed = target instanceof Node && root.contains(target);
      },
      { capture: true, passive: true },
    ),
  ];
  return () => stops.forEach((stop) => stop());
};
