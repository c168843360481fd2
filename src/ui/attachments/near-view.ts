import type { Attachment } from 'svelte/attachments';

/** Calls `onNear` when the element comes near the visible part of the page. */
export function nearView(onNear: () => void): Attachment {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onNear(),
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}
