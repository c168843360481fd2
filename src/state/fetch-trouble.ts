import type { FetchFailure } from '../core/episode/fetching.ts';
import type { Trouble } from '../core/episode/trouble.ts';

/** A fetch that failed, as a trouble with what was fetched. */
export function troubleOf(
  { code, url, status }: FetchFailure,
  about: 'show' | 'transcript' | 'chapters' | 'audio',
): Trouble {
  return { about, why: code, url, ...(status !== undefined && { status }) };
}
