import { untrack } from 'svelte';
import { on } from 'svelte/events';
import type { followLine } from './follow-line.svelte.ts';

/**
 * `followLine`, loaded when there is something to follow: the first line stands at the top already, so that is the
 * second line, or the reader's first scrolling.
 */
export const followLater: typeof followLine =
  (playback, follow, elements, layout) => (scroller) => {
    let wanted = $state.raw(false);
    const stopListening = on(scroller, 'scroll', () => (wanted = true), { passive: true });
    const isWanted = $derived(wanted || playback.activeCue > 0);
    // What is loaded lives outside of the page's state.
    $effect(() => {
      if (!isWanted) return;
      let stop: (() => void) | undefined;
      let isOver = false;
      const load = async () => {
        const { followLine } = await import('./follow-line.svelte.ts');
        if (isOver) return;
        const start = followLine(playback, follow, elements, layout);
        stop = $effect.root(() => untrack(() => start(scroller)));
      };
      load().catch((error: unknown) => {
        console.warn(error);
        stop = on(window, 'online', () => void load().catch(console.warn), { once: true });
      });
      return () => {
        isOver = true;
        stop?.();
      };
    });
    return stopListening;
  };
