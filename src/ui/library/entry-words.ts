import type { ShelfEntry } from '../../core/episode/library.ts';
import { durationText } from '../episode/episode-facts.ts';
import { m } from '../i18n/index.ts';

/** The part of an episode that is left to hear, in words; undefined if its duration is unknown. */
export function leftText({ place }: Pick<ShelfEntry, 'place'>): string | undefined {
  if (!place) return m.notBegun;
  if (place.finished) return m.finished;
  const left = place.duration - place.time;
  return left > 0 ? m.timeLeft(durationText(left)) : undefined;
}

/** The share that was heard, 0 to 1; undefined if it is unknown or nothing was heard. */
export function heardShare({ place }: Pick<ShelfEntry, 'place'>): number | undefined {
  if (place?.finished) return 1;
  const share = place ? place.time / place.duration : NaN;
  return share > 0 ? Math.min(1, share) : undefined;
}
