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
      void import('./follow-line.svelte.ts').then((loaded) => {
        if (isOver) return;
        const start = loaded.followLine(playback, follow, elements, layout);
        stop = $effect.root(() => untrack(() => start(scroller)));
      });
      return () => {
        isOver = true;
        stop?.();
      };
    });
    return stopListening;
  };
