import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { PlacedWords } from '../../state/playback/placed-words.svelte.ts';
import type { followLine } from './follow-line.svelte.ts';

/**
 * `followLine`, loaded when there is something to follow: the first line stands at the top already, so that is the
 * second line, or the reader's first scrolling.
 */
export const followLater: typeof followLine = (playback, follow, lines, layout) => (scroller) => {
  let wanted = $state.raw(false);
  const stopListening = on(scroller, 'scroll', () => (wanted = true), { passive: true });
  const isWanted = $derived(wanted || playback.activeCue > 0);
  // The loaded code runs outside of the page's state.
  $effect(() => {
    if (!isWanted) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    const load = async () => {
      const { followLine } = await import('./follow-line.svelte.ts');
      if (isOver) return;
      const start = followLine(playback, follow, lines, layout);
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

/** Has words be placed that the file does not time, once what does it is there, as long as they can be painted. */
export const placeWordsLater =
  (load: () => Promise<PlacedWords>): Attachment =>
  () => {
    if (!('highlights' in CSS)) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    load().then((words) => {
      if (!isOver) stop = words.show();
    }, console.info);
    return () => {
      isOver = true;
      stop?.();
    };
  };

/** `selectText`, loaded once a pointer is over the lines: that comes before its press. */
export const selectLater: Attachment<HTMLElement> = (root) => {
  let stop: ReturnType<Attachment>;
  const over = new AbortController();
  const begin = async () => {
    const { selectText } = await import('./select-text.ts');
    if (!over.signal.aborted) stop = selectText(root);
  };
  root.addEventListener('pointerenter', () => void begin().catch(console.warn), {
    once: true,
    signal: over.signal,
  });
  return () => {
    over.abort();
    stop?.();
  };
};
