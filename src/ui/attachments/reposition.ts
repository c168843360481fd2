import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** Calls `place` now, and again whenever the element's size, the window or a scroll may have moved its place. */
export function reposition(place: (element: HTMLElement) => void): Attachment<HTMLElement> {
  return (element) => {
    let frame = 0;
    const placeSoon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        place(element);
      });
    };
    const resized = new ResizeObserver(placeSoon);
    resized.observe(element);
    place(element);
    const stops = [
      on(document, 'scroll', placeSoon, { capture: true, passive: true }),
      on(window, 'resize', placeSoon, { passive: true }),
    ];
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      for (const stop of stops) stop();
    };
  };
}
