import type { Whereabouts } from '../../state/playback/follow.svelte.ts';

/** The line is kept near this share of the view's height. */
const PLACE = 0.4;

/** Where a scroller would have to stand for `line` to be in its place, in CSS pixels. */
export function wantedTop(scroller: HTMLElement, line: HTMLElement): number {
  const height = scroller.clientHeight;
  const box = line.getBoundingClientRect();
  const middle = Math.min(box.height / 2, height * PLACE);
  const from = box.top - scroller.getBoundingClientRect().top;
  const top = scroller.scrollTop + from + middle - height * PLACE;
  return Math.max(0, Math.min(top, scroller.scrollHeight - height));
}

/** Whether `line` can be seen in its scroller, or which way it is. */
export function whereabouts(scroller: HTMLElement, line: HTMLElement): Whereabouts {
  const view = scroller.getBoundingClientRect();
  const box = line.getBoundingClientRect();
  if (box.bottom <= view.top) return 'up';
  return box.top >= view.bottom ? 'down' : 'in view';
}
