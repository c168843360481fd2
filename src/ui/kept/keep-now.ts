import type { useKept } from '../../state/page-state.ts';
import type { FirstUse } from '../../state/first-use.svelte.ts';

/** Keeps the line being said and the one before. */
export function keepNow(load: ReturnType<typeof useKept>, firstUse: FirstUse): void {
  // What tells of it comes with the first use of the page.
  firstUse.begin();
  load()
    .then(({ passages }) => passages.keepNow())
    .catch(console.warn);
}
