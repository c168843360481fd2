import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { Follow } from '../../state/playback/follow.svelte.ts';
import type { Playback } from '../../state/playback/playback.svelte.ts';
import type { LineElements } from './line-elements.ts';
import { Glide } from './glide.ts';
import { wantedTop, whereabouts } from './line-in-view.ts';
import { shownLine } from './shown-line.ts';

/** A line this near its place, as a share of the view's height, is left where it is. */
const NEAR = 0.06;
/** A line further away than this many views is jumped to. */
const FAR = 2;
/** After a jump, sizes that were guessed become known: the place is looked at again for this many frames. */
const SETTLE_FRAMES = 12;
/** What readers scroll with. A scroll that none of these came before can be the browser's own (find, focus). */
const READERS_INPUT = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Keeps the line being said near its place in the scroller, until the reader scrolls it out of view; back in view, or
 * asked for, it is held again. Never scrolls the page. `layout` names what changes where lines stand.
 */
export function followLine(
  playback: Playback,
  follow: Follow,
  elements: () => LineElements | undefined,
  layout: () => unknown,
): Attachment<HTMLElement> {
  return (scroller) => {
    const glide = new Glide(scroller);
    let settlingFrames = 0;
    let scrollUntilStable = 0;
    let opened = false;

    const line = () => {
      const said = elements()?.line(Math.max(0, playback.activeCue));
      return said && shownLine(said);
    };

    const settled = () => {
      settlingFrames = 0;
      scroller.style.overflowAnchor = '';
    };

    const settleOnce = () => {
      const link = untrack(line);
      scrollUntilStable = 0;
      if (!link || settlingFrames-- <= 0) return settled();
      const top = wantedTop(scroller, link);
      if (Math.abs(top - scroller.scrollTop) > 2) glide.jump(top);
      scrollUntilStable = requestAnimationFrame(settleOnce);
    };

    const jump = (top: number) => {
      // So that whatever scrolls meanwhile, but for this, is the reader.
      scroller.style.overflowAnchor = 'none';
      glide.jump(top);
      settlingFrames = SETTLE_FRAMES;
      scrollUntilStable ||= requestAnimationFrame(settleOnce);
    };

    const keep = (link: HTMLElement, smooth: boolean) => {
      const top = wantedTop(scroller, link);
      const distance = Math.abs(top - glide.destination);
      const height = scroller.clientHeight;
      if (distance < height * NEAR) return;
      if (smooth && distance < height * FAR) glide.glide(top);
      else jump(top);
    };

    const keepIfHeld = (smooth: boolean) => {
      const link = line();
      if (link && follow.holding) keep(link, smooth);
    };

    const onInput = () => {
      settled();
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

    // The view follows the clock: nothing of the page is derived from where it is scrolled to.
    $effect(() => {
      void follow.calls;
      if (line()) untrack(() => keepIfHeld(!playback.player.paused || opened));
      opened = true;
    });

    // Lines that stand elsewhere now are placed anew, without a glide.
    const placeAnew = () => {
      if (opened) untrack(() => keepIfHeld(false));
    };
    $effect(() => {
      layout();
      placeAnew();
    });
    const resized = new ResizeObserver(placeAnew);
    resized.observe(scroller);

    const stops = [
      on(scroller, 'scroll', onScroll, { passive: true }),
      ...READERS_INPUT.map((name) => on(scroller, name, onInput, { passive: true })),
    ];
    return () => {
      onInput();
      cancelAnimationFrame(scrollUntilStable);
      resized.disconnect();
      for (const stop of stops) stop();
    };
  };
}
