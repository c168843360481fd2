import type { Attachment } from 'svelte/attachments';
import { reposition } from '../attachments/reposition.ts';

/** The boxes of a text's first and last characters, in CSS pixels of the window. */
export interface TextEdges {
  readonly start: DOMRect;
  readonly end: DOMRect;
}

/** Space around a floating element, in CSS pixels. */
const MARGIN = 8;

/**
 * Keeps an element of `position: fixed` near a text: above it, or `below` pixels under it, or wherever there is room inside
 * the window and `view`. It moves with the text, and is hidden while the text is out of view.
 */
export function placeNear(
  edges: () => TextEdges | undefined,
  view: () => Element | undefined,
  below?: number,
): Attachment<HTMLElement> {
  return reposition((element) => {
    const text = edges();
    const room = roomIn(view());
    const isSeen = text !== undefined && text.end.bottom > room.top && text.start.top < room.bottom;
    element.style.visibility = isSeen ? 'visible' : 'hidden';
    if (!text) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const above = text.start.top - height - MARGIN;
    const under = text.end.bottom + (below ?? MARGIN);
    const fitsAbove = above >= room.top;
    const fitsUnder = under + height <= room.bottom;
    const wanted = below !== undefined ? fitsUnder || !fitsAbove : !fitsAbove && fitsUnder;
    const top = within(wanted ? under : above, room.top, room.bottom - height);
    const left = within(middleOf(text) - width / 2, room.left, room.right - width);
    element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  });
}

function roomIn(view: Element | undefined) {
  const box = view?.getBoundingClientRect();
  return {
    top: Math.max(0, box?.top ?? 0) + MARGIN,
    bottom: Math.min(innerHeight, box?.bottom ?? innerHeight) - MARGIN,
    left: Math.max(0, box?.left ?? 0) + MARGIN,
    right: Math.min(innerWidth, box?.right ?? innerWidth) - MARGIN,
  };
}

/** The middle of a text of one row; of several rows, that of the widest. */
function middleOf({ start, end }: TextEdges): number {
  const isOneRow = Math.abs(start.top - end.top) < start.height / 2;
  if (isOneRow) return (Math.min(start.left, end.left) + Math.max(start.right, end.right)) / 2;
  return (start.left + end.right) / 2;
}

/** Clamps a number; if the bounds cross, the lower one wins. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
