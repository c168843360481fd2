import type { Episode } from '../../core/episode/episode.ts';
import { m } from '../i18n/index.ts';

/** The facts about an episode beside its name, in a few words each. */
export function episodeFacts(episode: Episode): string[] {
  const facts: string[] = [];
  if (episode.number !== undefined) facts.push(m.episodeNumber(episode.number));
  if (episode.duration !== undefined) facts.push(length(episode.duration));
  const published = episode.published === undefined ? NaN : Date.parse(episode.published);
  if (!Number.isNaN(published)) {
    const date = new Intl.DateTimeFormat(m.locale, { dateStyle: 'medium', timeZone: 'UTC' });
    facts.push(date.format(published));
  }
  return facts;
}

function length(seconds: number): string {
  return seconds < 90 ? m.seconds(Math.round(seconds)) : m.minutes(Math.round(seconds / 60));
}
