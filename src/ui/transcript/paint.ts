import type { Attachment } from 'svelte/attachments';

/**
 * Paints ranges of the text with `::highlight(name)`, without touching an element. Does nothing where the browser has
 * no CSS Custom Highlight API.
 */
export function paint(name: string, ranges: () => readonly Range[]): Attachment {
  return () => {
    const painted = ranges();
    if (painted.length === 0 || !('highlights' in CSS)) return;
    CSS.highlights.set(name, new Highlight(...painted));
    return () => {
      CSS.highlights.delete(name);
    };
  };
}
