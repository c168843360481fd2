import { readLink } from '../episode/links/link.ts';
import { timeFragment, type TimeFragment } from '../time.ts';

/**
 * The page's address that opens the passage `at`; undefined where other people cannot open the episode: files that
 * exist in one browser only. `episodeId` names the open episode of a show or a feed, for its list may change.
 */
export function passageLink(
  pageUrl: string,
  episodeId: string | undefined,
  at: TimeFragment,
): string | undefined {
  if (episodeId?.startsWith('local-')) return undefined;
  const target = readLink(pageUrl);
  if (target.kind === 'local') return undefined;
  if (target.kind === 'pair' && target.episode.audio?.startsWith('blob:')) return undefined;
  const link = new URL(pageUrl);
  if (target.kind !== 'pair' && episodeId !== undefined) {
    link.searchParams.set('episode', episodeId);
    link.search = link.search.replaceAll('%2F', '/').replaceAll('%3A', ':');
  }
  link.hash = timeFragment(at.start, at.end);
  return link.href;
}
