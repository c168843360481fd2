import type { LastEpisode } from './last-site.ts';
import type { PublishedEpisode, PublishedShow } from './published-show.ts';
import type { ShowDraft } from './show-file.ts';

/**
 * Newest first, by dates, else by numbers; a serial show begins with its first. Dates of files count less than numbers. A
 * list of one's own keeps its order where dates are missing.
 */
export function inOrder(
  episodes: readonly PublishedEpisode[],
  { type }: Pick<PublishedShow, 'type'>,
  { episodes: listed }: ShowDraft,
  records: readonly LastEpisode[],
): readonly PublishedEpisode[] {
  const isDated = records.every(({ published }) => published === undefined);
  if (listed && !isDated) return episodes;
  const isNumbered = episodes.every(({ number }) => number !== undefined);
  const dateOf = ({ published = '' }: PublishedEpisode) => Date.parse(published) || 0;
  const placeOf = ({ season = 0, number = 0 }: PublishedEpisode) => season * 1e6 + number;
  const newest = [...episodes].sort((a, b) => {
    const byNumber = isNumbered ? placeOf(b) - placeOf(a) : 0;
    const byDate = dateOf(b) - dateOf(a);
    const byName = a.title < b.title ? 1 : -1;
    return (isDated ? byDate || byNumber : byNumber || byDate) || byName;
  });
  return type === 'serial' ? newest.reverse() : newest;
}
