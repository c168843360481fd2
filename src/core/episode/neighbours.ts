import type { Episode } from './episode.ts';
import type { Show } from './show.ts';

/** The episodes to hear before and after one; each is missing at its end of the show. */
export interface Neighbours {
  readonly previous?: Episode;
  readonly next?: Episode;
}

/** The episodes beside the one with an id, in the order in which they came out, whichever way the show lists them. */
export function neighbours(
  show: Pick<Show, 'episodes' | 'type' | 'newestFirst'>,
  id: string,
): Neighbours {
  const { episodes } = show;
  const index = episodes.findIndex((episode) => episode.id === id);
  if (index < 0) return {};
  const [before, after] = [episodes[index - 1], episodes[index + 1]];
  const [previous, next] =
    (show.newestFirst ?? isNewestFirst(show)) ? [after, before] : [before, after];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/**
 * Whether a whole list begins with what came out last. Dates tell, else numbers; a serial begins with its first episode, and
 * so does a list that says nothing.
 */
export function isNewestFirst({
  episodes,
  type,
}: Pick<Show, 'type'> & {
  readonly episodes: readonly Pick<Episode, 'published' | 'number'>[];
}): boolean {
  const [first, last] = [episodes[0], episodes.at(-1)];
  if (!first || !last || type === 'serial') return false;
  const dates = Date.parse(first.published ?? '') - Date.parse(last.published ?? '');
  if (dates) return dates > 0;
  return (first.number ?? 0) > (last.number ?? Infinity);
}
