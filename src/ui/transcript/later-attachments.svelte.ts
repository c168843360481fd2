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

/** `selectText` and `selectAll`, loaded once a pointer is over the lines, or the focus in them: that comes before a press. */
export const selectLater: Attachment<HTMLElement> = (root) => {
  let stops: readonly ReturnType<Attachment>[] = [];
  const over = new AbortController();
  let isBegun = false;
  const begin = async () => {
    if (isBegun) return;
    isBegun = true;
    const [{ selectText }, { selectAll }] = await Promise.all([
      import('./select-text.ts'),
      import('./select-all.ts'),
    ]);
    if (!over.signal.aborted) stops = [selectText(root), selectAll(root)];
  };
  for (const sign of ['pointerenter', 'focusin']) {
    const once = { once: true, signal: over.signal };
    root.addEventListener(sign, () => void begin().catch(console.warn), once);
  }
  return () => {
    over.abort();
    for (const stop of stops) stop?.();
  };
};
