import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { Follow } from '../../state/playback/follow.svelte.ts';
import type { Playback } from '../../state/playback/playback.svelte.ts';
import { afterFrame } from '../attachments/after-frame.ts';
import { READERS_INPUT, scrollUntilStable } from '../attachments/scroll-until-stable.ts';
import { Glide } from './glide.ts';
import { wantedTop, whereabouts } from './line-in-view.ts';
import { shownLine } from './shown-line.ts';
import type { TranscriptDom } from './transcript-dom.svelte.ts';

/** A line this near its place, as a share of the view's height, is left where it is. */
const NEAR = 0.06;
/** A line further away than this many views is jumped to. */
const FAR = 2;
/** Events of a reader's own scrolling. A scroll without one before it can be the browser's own (find, focus). */
const SCROLL_INPUT = [...READERS_INPUT, 'keydown'] as const;

/**
 * Keeps the line being said near its place in the scroller, until the reader scrolls it out of view; back in view, or
 * asked for, it is held again. Never scrolls the page. `layout` names what changes where lines stand.
 */
export function followLine(
  playback: Playback,
  follow: Follow,
  lines: Pick<TranscriptDom, 'elements' | 'watchPlaces'>,
  layout: () => unknown,
): Attachment<HTMLElement> {
  return (scroller) => {
    const glide = new Glide(scroller);
    let stopSettling: (() => void) | undefined;
    let opened = false;

    const line = () => {
      const said = lines.elements?.line(Math.max(0, playback.activeCue));
      return said && shownLine(said);
    };

    const jump = () => {
      stopSettling?.();
      const distance = () => {
        const link = untrack(line);
        return link ? wantedTop(scroller, link) - scroller.scrollTop : 0;
      };
      // So that whatever scrolls meanwhile, but for this, is the reader.
      const scrollBy = (pixels: number) => glide.jump(scroller.scrollTop + pixels);
      stopSettling = scrollUntilStable(scroller, distance, { scrollBy });
    };

    const keep = (link: HTMLElement, smooth: boolean) => {
      const top = wantedTop(scroller, link);
      const distance = Math.abs(top - glide.destination);
      const height = scroller.clientHeight;
      if (distance < height * NEAR) return;
      if (smooth && distance < height * FAR) glide.glide(top);
      else jump();
    };

    const keepIfHeld = (smooth: boolean) => {
      const link = line();
      if (link && follow.holding) keep(link, smooth);
    };

    const onInput = () => {
      stopSettling?.();
      glide.stop();
    };

    const onScroll = () => {
      if (glide.isOwn) return;
      onInput();
      const link = line();
      if (link) follow.seen(whereabouts(scroller, link));
    };

    // Whoever has scrolled before there was anything to follow, keeps the place that was chosen.
    const first = untrack(line);
    if (first && scroller.scrollTop > 2) follow.seen(whereabouts(scroller, first));

    // The view follows the clock: nothing of the page is derived from where it is scrolled to. Where the clock alone
    // moves on, the mark comes first.
    let answered = untrack(() => follow.calls);
    $effect(() => {
      const isCalled = follow.calls !== answered;
      answered = follow.calls;
      const keepNow = () => untrack(() => keepIfHeld(!playback.player.paused || opened));
      const waits = opened && !isCalled;
      if (line() && !waits) keepNow();
      opened = true;
      return waits ? afterFrame(keepNow) : undefined;
    });

    // Lines that stand elsewhere now are placed anew, without a glide.
    const placeAnew = () => {
      if (opened) untrack(() => keepIfHeld(false));
    };
    // A turn that comes or goes beside the line does not move it: from where it stood, it glides to its place.
    const onMoved = (saidBy?: number) => {
      if (saidBy === undefined) return placeAnew();
      if (!opened || !follow.holding) return;
      if (Math.abs(saidBy) > 1) glide.jump(scroller.scrollTop + saidBy);
      untrack(() => keepIfHeld(true));
    };
    $effect(() => {
      layout();
      placeAnew();
    });
    const resized = new ResizeObserver(placeAnew);
    resized.observe(scroller);

    const stops = [
      lines.watchPlaces(onMoved),
      on(scroller, 'scroll', onScroll, { passive: true }),
      ...SCROLL_INPUT.map((name) => on(scroller, name, onInput, { passive: true })),
    ];
    return () => {
      onInput();
      resized.disconnect();
      for (const stop of stops) stop();
    };
  };
}
