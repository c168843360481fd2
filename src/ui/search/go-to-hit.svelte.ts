import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Hits } from '../../state/reading/hits.svelte.ts';
import type { TranscriptDom } from '../transcript/transcript-dom.svelte.ts';
import { hitRange } from './hit-range.ts';
import { scrollUntilStable } from '../attachments/scroll-until-stable.ts';

/** A hit from out of view is scrolled to this share of the visible height. */
const PLACE = 0.35;
/** The space that a hit needs above and below, in CSS pixels; with less, the view moves. */
const ROOM = { above: 12, below: 72 };

/** Scrolls the current hit into the visible part of the lines. */
export function goToHit(hits: Hits, lines: TranscriptDom): Attachment {
  return () => {
    let stop: (() => void) | undefined;
    // Scrolling changes the document, not the state.
    $effect(() => {
      void hits.calls;
      const hit = untrack(() => hits.hit);
      if (!hit) return;
      const range = hitRange(lines, hit);
      if (!range) {
        for (const line of [hit.to.line, hit.from.line]) lines.writeSoon(line);
        return;
      }
      stop?.();
      const { scroller } = lines;
      if (scroller && !isInView(range, lines)) {
        stop = scrollUntilStable(scroller, () => distance(range, lines, scroller));
      }
    });
    return () => stop?.();
  };
}

/** The visible part of the lines: without the parts behind a bar or a sheet, such as those of the search, or behind an on-screen keyboard. */
function seenPart(lines: TranscriptDom): { top: number; bottom: number } {
  const screen = visualViewport;
  const keyboard = screen ? screen.offsetTop + screen.height : Infinity;
  const top = lines.seenFrom;
  return { top, bottom: Math.max(top, Math.min(lines.seenTo, keyboard)) };
}

function isInView(range: Range, lines: TranscriptDom): boolean {
  const seen = seenPart(lines);
  const { top, bottom } = range.getBoundingClientRect();
  const below = Math.min(ROOM.below, (seen.bottom - seen.top) / 4);
  return top >= seen.top + ROOM.above && bottom <= seen.bottom - below;
}

/** The distance to scroll for a hit to be in its place, as far as the view can scroll. */
function distance(range: Range, lines: TranscriptDom, scroller: HTMLElement): number {
  const seen = seenPart(lines);
  const first = range.getClientRects()[0] ?? range.getBoundingClientRect();
  const wanted = first.top - (seen.top + (seen.bottom - seen.top) * PLACE);
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  return Math.max(-scrollTop, Math.min(wanted, scrollHeight - clientHeight - scrollTop));
}
