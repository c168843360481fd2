import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';
import type { TranscriptDom } from './transcript-dom.svelte.ts';

/** Calls `play` with the line that was clicked or entered. A selection, or a click for a new tab, is the browser's. */
export function playLines(
  lines: TranscriptDom,
  play: (index: number) => void,
): Attachment<HTMLElement> {
  return (root) =>
    on(root, 'click', (event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      const target = event.target instanceof Node ? event.target : null;
      const index = lines.elements?.indexOf(target) ?? -1;
      if (index < 0) return;
      event.preventDefault();
      // A click by keyboard has no detail: it plays whatever is selected.
      if (event.detail === 0 || !hasSelected(target)) play(index);
    });
}

/** Whether the reader has just selected text by a drag that ended within `line`; one that ended elsewhere is older. */
function hasSelected(line: Node | null): boolean {
  const selection = getSelection();
  return (
    selection !== null && !selection.isCollapsed && line?.contains(selection.focusNode) === true
  );
}

/** Calls `choose` with the speaker whose name was clicked. */
export function chooseSpeakers(choose: (name: string) => void): Attachment<HTMLElement> {
  return (root) =>
    on(root, 'click', ({ target }) => {
      const name = target instanceof Element && target.closest('.speaker');
      if (name) choose(name.textContent);
    });
}
