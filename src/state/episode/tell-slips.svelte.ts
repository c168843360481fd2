import { untrack } from 'svelte';
import { showSlips } from '../../core/episode/show-check.ts';
import type { Show } from '../../core/episode/show.ts';
import type { Session } from './episode-navigation.svelte.ts';
import type { Stage } from './open-episode.svelte.ts';

/** What was told of once may have been dismissed. */
const told = new WeakSet<Show>();

/** Tells of the slips in the manifest of each show that is opened, once; returns the stop function. */
export function tellSlips(session: Session, stage: Stage): () => void {
  return $effect.root(() => {
    // A trouble is the stage's to keep, and the reader's to dismiss: it cannot be derived from the show.
    $effect(() => {
      const { show } = session;
      if (!show?.manifest || told.has(show)) return;
      told.add(show);
      const { url } = show;
      untrack(() => {
        for (const problem of showSlips(show.manifest ?? {})) {
          stage.report({ about: 'show', why: 'unreadable', url, problem });
        }
      });
    });
  });
}
