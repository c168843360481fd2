import type { ProbeAudio } from '../../core/episode/fetching.ts';
import type { UserError } from '../../core/episode/user-error.ts';
import { userErrorOf } from './user-errors.ts';
import type { PlayerFailure } from '../../core/playback/player.ts';

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
  // It did not come when it was asked for, and does now: the connection was lost for a while.
  if (failure.code === 'unreachable') return { about: 'audio', why: 'offline', url };
  return {
    about: 'audio',
    why: 'not-audio',
    url,
    ...(found.type !== undefined && { type: found.type }),
  };
}
