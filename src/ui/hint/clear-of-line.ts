import type { Attachment } from 'svelte/attachments';
import { reposition } from '../attachments/reposition.ts';

/** Space around floating elements, and the height of the chip that leads back, in CSS pixels. */
const MARGIN = 12;
const CHIP = 60;

/**
 * Keeps an element of `position: fixed` at the foot of `view`; at its head if it would cover `line` at the foot; hidden if
 * it would cover `line` in both places. `raised` leaves room for the chip at the foot.
 */
export function clearOfLine(
  view: () => Element | undefined,
  line: () => Element | undefined,
  raised: () => boolean,
): Attachment<HTMLElement> {
  return reposition((element) => {
    const room = view()?.getBoundingClientRect();
    if (!room) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const said = line()?.getBoundingClientRect();
    const isFree = (top: number) =>
      top >= room.top && (!said || said.bottom <= top || said.top >= top + height);
    const bottom = Math.min(room.bottom, innerHeight);
    const tops = [bottom - height - MARGIN - (raised() ? CHIP : 0), room.top + MARGIN];
    const top = tops.find(isFree);
    element.style.visibility = top === undefined ? 'hidden' : 'visible';
    const left = room.left + (room.width - width) / 2;
    element.style.translate = `${Math.round(left)}px ${Math.round(top ?? 0)}px`;
  });
}
