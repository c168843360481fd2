import type { Person } from '../../core/episode/episode.ts';
import { oneLine } from '../../core/text/page-text.ts';
import { isRealDate } from '../../core/time.ts';
import type { PublishedEpisode } from '../published-show.ts';
import type { SiteContext } from '../site-context.ts';
import { type EpisodeParts } from '../placed-files.ts';
import { absoluteAddress } from '../site-addresses.ts';

/** A show as schema.org has it (`PodcastSeries`). */
export function seriesData(context: SiteContext): object {
  const { show, people, artwork, url } = context;
  return {
    '@type': 'PodcastSeries',
    ...(url !== undefined && { '@id': url, url, webFeed: `${url}feed.xml` }),
    name: oneLine(show.title),
    description: show.description,
    inLanguage: show.language,
    image: absolute(context, artwork),
    author: authors(context, people, show.author),
    copyrightNotice: show.copyright,
    sameAs: show.home,
  };
}

/** An episode as schema.org has it (`PodcastEpisode`); `transcript` is the path of its text. */
export function episodeData(
  context: SiteContext,
  episode: PublishedEpisode,
  { folder, audio, artwork, people }: EpisodeParts,
  transcript: string | undefined,
): object {
  const { show, url } = context;
  const page = url === undefined ? undefined : absolute(context, folder);
  const duration = episode.duration === undefined ? undefined : isoDuration(episode.duration);
  return {
    '@type': 'PodcastEpisode',
    '@id': page,
    url: page,
    name: oneLine(episode.title),
    description: episode.description,
    datePublished: isoDate(episode.published),
    timeRequired: duration,
    episodeNumber: episode.number,
    inLanguage: episode.transcripts[0]?.language ?? show.language,
    image: absolute(context, artwork ?? context.artwork),
    actor: authors(context, people, undefined),
    ...(episode.season !== undefined && {
      partOfSeason: { '@type': 'PodcastSeason', seasonNumber: episode.season },
    }),
    partOfSeries: {
      '@type': 'PodcastSeries',
      ...(url !== undefined && { '@id': url, url }),
      name: oneLine(show.title),
    },
    ...(episode.audio && {
      associatedMedia: {
        '@type': 'AudioObject',
        contentUrl: absolute(context, audio),
        encodingFormat: episode.audio.type,
        duration,
        contentSize: episode.audio.bytes === undefined ? undefined : String(episode.audio.bytes),
        // An address is a text to schema.org; the words themselves would double the page.
        transcript: absolute(context, transcript),
      },
    }),
  };
}

function absolute({ url }: SiteContext, path: string | undefined): string | undefined {
  return path === undefined ? undefined : absoluteAddress(url, path);
}

function authors(
  context: SiteContext,
  people: readonly Person[],
  name: string | undefined,
): object[] | undefined {
  const named = people.length > 0 ? people : name === undefined ? [] : [{ name }];
  if (named.length === 0) return undefined;
  return named.map((person: Person) => ({
    '@type': 'Person',
    name: oneLine(person.name),
    url: person.url,
    image: absolute(context, person.picture),
  }));
}

/** A date that machines read as it is (ISO 8601), whose day exists; undefined for anything else. */
export function isoDate(text: string | undefined): string | undefined {
  const isDate = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.test(text ?? '');
  return isDate && isRealDate(text ?? '') ? text : undefined;
}

/** `PT1H2M3S` of ISO 8601. */
export function isoDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), 'H'],
    [Math.floor(whole / 60) % 60, 'M'],
    [whole % 60, 'S'],
  ] as const;
  const written = parts.map(([value, unit]) => (value > 0 ? `${value}${unit}` : '')).join('');
  return `PT${written || '0S'}`;
}
