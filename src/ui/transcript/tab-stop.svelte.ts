import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';
import type { Playback } from '../../state/playback/playback.svelte.ts';
import { afterFrame } from '../attachments/after-frame.ts';
import type { LineElements } from './line-elements.ts';

/**
 * One tab stop into the lines, and arrows within: the stop is the line that has the focus, else the one being said,
 * else the first.
 */
export function tabStop(
  playback: Playback,
  elements: () => LineElements | undefined,
): Attachment<HTMLElement> {
  // A line that was clicked has the focus too, but its reader goes on with the player's keys.
  let byPointer = false;
  const onPointer = () => (byPointer = true);
  return (root) => {
    let stop: HTMLAnchorElement | undefined;

    const moveTo = (line: HTMLAnchorElement | undefined) => {
      if (line === stop) return;
      if (stop) stop.tabIndex = -1;
      stop = line;
      if (stop) stop.tabIndex = 0;
    };
    // The stop is the document's: nothing of the page is derived from it. Setting it restyles for milliseconds.
    $effect(() => {
      const all = elements();
      const said = all?.line(Math.max(0, playback.activeCue));
      return afterFrame(() => {
        const focused = all?.indexOf(document.activeElement) ?? -1;
        moveTo(focused >= 0 ? all?.line(focused) : said);
      });
    });
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLAnchorElement) moveTo(target);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab') byPointer = false;
      if (byPointer) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const all = elements();
      const from = all?.indexOf(document.activeElement) ?? -1;
      const to = target(event.key, from, playback);
      const line = from >= 0 && to !== undefined ? all?.line(to) : undefined;
      if (!line) return;
      event.preventDefault();
      event.stopPropagation();
      line.focus();
    };
    const stops = [
      on(root, 'focusin', onFocus),
      on(root, 'pointerdown', onPointer, { passive: true }),
      on(root, 'keydown', onKey),
    ];
    return () => {
      if (stop) stop.tabIndex = -1;
      for (const end of stops) end();
    };
  };
}

/** Which line a key moves the focus to. */
function target(key: string, from: number, playback: Playback): number | undefined {
  if (key === 'ArrowDown') return playback.shownLine(1, from);
  if (key === 'ArrowUp') return playback.shownLine(-1, from);
  if (key === 'Home') return playback.shownLine(1, -1);
  return key === 'End' ? playback.shownLine(-1, playback.cues.length) : undefined;
}
