import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** Calls `place` at once, and again whenever the element, the window or a scroll has changed where it should stand. */
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
