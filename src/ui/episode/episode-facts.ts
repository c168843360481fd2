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

/**
 * A day in the reader's words; in English of no country, as most countries write it: 29 Nov 2026. Undefined for none, and
 * for one that is no date.
 */
export function dateText(published: string | undefined): string | undefined {
  const time = published === undefined ? NaN : Date.parse(published);
  if (Number.isNaN(time)) return undefined;
  const locale = m.locale.replace(/^en(?=-u|$)/, 'en-GB');
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

/** A length in words: whole minutes, or seconds below one. Every length on a page is written so. */
export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? m.seconds(whole) : m.minutes(Math.round(whole / 60));
}
