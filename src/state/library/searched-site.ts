import { FetchFailure } from '../../core/episode/fetching.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import type { EpisodeNavigation } from '../episode/episode-navigation.svelte.ts';
import { ShowSearch, type ShowSearchPorts } from './show-search.svelte.ts';

/** The search in all episodes of the show that is open; of a published page's show, the whole list is read first. */
export function searchOf(
  navigation: EpisodeNavigation,
  ports: Omit<ShowSearchPorts, 'show'>,
): ShowSearch {
  return new ShowSearch({
    fetchFile: ports.fetchFile,
    clock: ports.clock,
    show: async (signal) => {
      await navigation.listSite();
      signal.throwIfAborted();
      const { show } = navigation;
      if (show?.search === undefined) throw new FetchFailure('not-found', show?.url ?? '');
      const episodes = show.episodes.flatMap(({ id, title, published, timing, page }) =>
        page === undefined ? [] : [{ id, title, page, ...omitUndefined({ published, timing }) }],
      );
      return { index: show.search, episodes };
    },
  });
}
