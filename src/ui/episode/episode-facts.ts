import type { Episode } from '../../core/episode/episode.ts';
import { m } from '../i18n/index.ts';

/** The facts about an episode beside its name, in a few words each. */
export function episodeFacts(
  episode: Pick<Episode, 'title' | 'number' | 'duration' | 'published'>,
): string[] {
  const facts: string[] = [];
  if (episode.number !== undefined) facts.push(m.episodeNumber(episode.number));
  if (episode.duration !== undefined) facts.push(durationText(episode.duration));
  const date = dateText(episode.published);
  if (date !== undefined) facts.push(date);
  return facts;
}

/** A day in the reader's words; undefined for none, and for one that is no date. */
export function dateText(published: string | undefined): string | undefined {
  const time = published === undefined ? NaN : Date.parse(published);
  if (Number.isNaN(time)) return undefined;
  return new Intl.DateTimeFormat(m.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

/** A number of seconds in words: seconds, or whole minutes. */
export function durationText(seconds: number): string {
  return seconds < 90 ? m.seconds(Math.round(seconds)) : m.minutes(Math.round(seconds / 60));
}
