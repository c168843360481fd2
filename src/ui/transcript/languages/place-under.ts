import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** Pixels between a button and its popover, and between the popover and the window's edges. */
const GAP = 8;

/** Places a popover under its button when it opens, with their ends aligned and inside the window. */
export function placeUnder(button: () => HTMLElement | undefined): Attachment<HTMLElement> {
  return (popover) =>
    on(popover, 'toggle', () => {
      const from = button()?.getBoundingClientRect();
      if (!from || !popover.matches(':popover-open')) return;
      const { width, height } = popover.getBoundingClientRect();
      const { clientWidth, clientHeight } = document.documentElement;
      const isLeftward = getComputedStyle(popover).direction === 'ltr';
      const left = isLeftward ? from.right - width : from.left;
      const within = (place: number, most: number) => Math.max(GAP, Math.min(place, most - GAP));
      const top = within(from.bottom + GAP, clientHeight - height);
      popover.style.setProperty('--below', `${top}px`);
      popover.style.setProperty('--beside', `${within(left, clientWidth - width)}px`);
      popover.style.setProperty('max-height', `${clientHeight - top - GAP}px`);
    });
}
