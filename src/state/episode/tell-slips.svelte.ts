import { untrack } from 'svelte';
import { showSlips } from '../../core/episode/show-check.ts';
import type { Show } from '../../core/episode/show.ts';
import type { EpisodeNavigation } from './episode-navigation.svelte.ts';
import type { OpenEpisode } from './open-episode.svelte.ts';

/** What was told of once may have been dismissed. */
const told = new WeakSet<Show>();

/** Tells of the slips in the manifest of each show that is opened, once; returns the stop function. */
export function tellSlips(navigation: EpisodeNavigation, openEpisode: OpenEpisode): () => void {
  return $effect.root(() => {
    // A trouble is the stage's to keep, and the reader's to dismiss: it cannot be derived from the show.
    $effect(() => {
      const { show } = navigation;
      if (!show?.manifest || told.has(show)) return;
      told.add(show);
      const { url } = show;
      untrack(() => {
        for (const diagnostic of showSlips(show.manifest ?? {})) {
          openEpisode.report({ about: 'show', why: 'unreadable', url, diagnostic });
        }
      });
    });
  });
}
