import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';

/** A pointer that moves less than this, in CSS pixels, clicks. */
const CLICK_PIXELS = 4;

/**
 * Lets text be selected by a drag that begins within a link, where the browser starts no selection of its own
 * (Chromium). A press anywhere in a link clears the selection, as it does in other text.
 */
export const selectText: Attachment<HTMLElement> = (root) => {
  let pressed: { x: number; y: number; caret: Caret } | undefined;
  let selecting = false;

  const onDown = (event: MouseEvent) => {
    onUp();
    const isPlain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    const isInLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (!isPlain || !isInLink || event.detail > 1) return;
    getSelection()?.removeAllRanges();
    const caret = caretAt(root, event);
    if (caret) pressed = { x: event.clientX, y: event.clientY, caret };
  };

  const onMove = (event: MouseEvent) => {
    if (!pressed) return;
    const { x, y, caret } = pressed;
    const selection = getSelection();
    if (!selecting) {
      if (Math.hypot(event.clientX - x, event.clientY - y) < CLICK_PIXELS) return;
      // A browser's own selection begins as a caret at the press.
      selecting = selection?.rangeCount === 0;
    }
    const isHeld = (event.buttons & 1) === 1;
    if (!selection || !selecting || !isHeld) return onUp();
    const to = caretAt(root, event);
    if (to) selection.setBaseAndExtent(caret.node, caret.offset, to.node, to.offset);
  };

  const onUp = () => {
    pressed = undefined;
    selecting = false;
  };

  // The drag selects: it does not carry the selected text away.
  const onDragStart = (event: DragEvent) => {
    if (selecting) event.preventDefault();
  };

  const stops = [
    on(root, 'mousedown', onDown, { passive: true }),
    on(root, 'dragstart', onDragStart),
    on(document, 'mousemove', onMove, { passive: true }),
    on(document, 'mouseup', onUp, { passive: true }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Where in the text of `root` the pointer is. */
function caretAt(root: Element, { clientX, clientY }: MouseEvent): Caret | undefined {
  const position = document.caretPositionFromPoint?.(clientX, clientY);
  if (position) return within(root, position.offsetNode, position.offset);
  // Older browsers have another name for it.
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range ? within(root, range.startContainer, range.startOffset) : undefined;
}

function within(root: Element, node: Node, offset: number): Caret | undefined {
  return root.contains(node) ? { node, offset } : undefined;
}
