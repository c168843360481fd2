import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';
import type { Playback } from '../../state/playback/playback.svelte.ts';
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
    const all = elements();
    const focused = all?.indexOf(document.activeElement) ?? -1;
    const said = Math.max(0, playback.activeCue);
    let stop = all?.line(focused >= 0 ? focused : said);
    if (stop) stop.tabIndex = 0;

    const moveTo = (line: HTMLAnchorElement) => {
      if (stop) stop.tabIndex = -1;
      stop = line;
      stop.tabIndex = 0;
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLAnchorElement && target !== stop) moveTo(target);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab') byPointer = false;
      if (byPointer) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
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
