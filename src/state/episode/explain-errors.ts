import { FetchFailure, type ProbeAudio } from '../../core/episode/fetching.ts';
import type { UserError } from '../../core/episode/user-error.ts';
import type { PlayerFailure } from '../../core/playback/player.ts';

/** The error to show for a file that failed to load or to be read. Any error but the fetch's is the page's own fault. */
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

/** Finds out why an audio does not play, as far as a page can know. */
export async function audioUserError(
  failure: PlayerFailure,
  url: string,
  probe: ProbeAudio,
  signal: AbortSignal,
): Promise<UserError> {
  if (failure.code === 'refused') return { about: 'audio', why: 'needs-click' };
  if (failure.code === 'damaged') return { about: 'audio', why: 'damaged', url };
  const found = await probe(url, signal);
  if (found.failure) return userErrorOf(found.failure, 'audio');
  // The file comes now: the connection was lost for a while.
  if (failure.code === 'unreachable') return { about: 'audio', why: 'offline', url };
  if (found.isCutShort) return { about: 'audio', why: 'incomplete', url };
  return {
    about: 'audio',
    why: 'not-audio',
    url,
    ...(found.type !== undefined && { type: found.type }),
  };
}
