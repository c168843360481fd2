import { FetchFailure } from '../../core/episode/fetching.ts';
import type { UserError } from '../../core/episode/user-error.ts';

/** What came of loading and reading a file that failed: where it was not the fetch, the page's own code is at fault. */
export function userErrorOf(
  error: unknown,
  about: 'show' | 'transcript' | 'chapters' | 'audio' | 'files',
): UserError {
  if (about !== 'files' && error instanceof FetchFailure) {
    const { code, url, status } = error;
    return { about, why: code, url, ...(status !== undefined && { status }) };
  }
  return { about, why: 'own-fault', detail: String(error) };
}
