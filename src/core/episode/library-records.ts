import type { LocalEpisode, Place, Seen } from './library.ts';
import { isFields } from '../text/fields.ts';

/** A stored place; undefined if it is damaged. */
export function readPlace(stored: unknown): Place | undefined {
  if (!isFields(stored)) return undefined;
  const { time, duration, finished, savedMs } = stored;
  if (!isTime(time) || time < 0) return undefined;
  return {
    time,
    duration: isTime(duration) ? duration : NaN,
    finished: finished === true,
    savedMs: isTime(savedMs) ? savedMs : 0,
  };
}

/** A stored record of an opened episode; undefined if it is damaged. A time after `nowMs` came from a wrong clock. */
export function readSeen(stored: unknown, nowMs: number): Seen | undefined {
  if (!isFields(stored)) return undefined;
  const { key, target, title, show, artwork, openedMs } = stored;
  if (typeof key !== 'string' || !isTarget(target)) return undefined;
  return {
    key,
    target,
    title: typeof title === 'string' ? title : key,
    ...(typeof show === 'string' && { show }),
    ...(typeof artwork === 'string' && { artwork }),
    openedMs: moment(openedMs, nowMs),
  };
}

/** The stored record of an episode of own files, without the files; undefined if it is damaged. */
export function readLocalHead(
  stored: unknown,
  nowMs: number,
): Omit<LocalEpisode, 'files'> | undefined {
  if (!isFields(stored) || typeof stored['id'] !== 'string') return undefined;
  const { id, title, openedMs } = stored;
  return {
    id,
    title: typeof title === 'string' ? title : id,
    openedMs: moment(openedMs, nowMs),
  };
}

/** The stored size of an episode's files in bytes; 0 if unknown. */
export function readBytes(stored: unknown): number {
  const bytes = isFields(stored) ? stored['bytes'] : 0;
  return isTime(bytes) && bytes > 0 ? bytes : 0;
}

const isTime = (value: unknown): value is number => Number.isFinite(value);
const moment = (value: unknown, nowMs: number) => (isTime(value) ? Math.min(value, nowMs) : 0);

function isTarget(value: unknown): value is Seen['target'] {
  if (!isFields(value)) return false;
  const { kind, episode, url, id } = value;
  switch (kind) {
    case 'pair':
      return (
        isFields(episode) &&
        typeof episode['id'] === 'string' &&
        Array.isArray(episode['transcripts'])
      );
    case 'show':
    case 'feed':
      return typeof url === 'string';
    default:
      return kind === 'local' && typeof id === 'string';
  }
}
