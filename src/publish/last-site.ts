import { isFields } from '../core/text/fields.ts';
import type { Oddity } from './published-show.ts';
import { isEpisodeFolder } from './episode-address.ts';

/** What names an episode's content: a file of the folder with its print (`file-print.ts`), or an address of the web. */
export type EpisodeSource = { readonly path: string; readonly print: string } | string;

/** What a site's manifest says of an episode, so that its address and its guid stay. */
export interface LastEpisode {
  readonly id: string;
  readonly guid: string;
  /** ISO 8601, where it was taken from the file's own date. */
  readonly published?: string;
  /** The recording, or the transcript of an episode without one. */
  readonly source?: EpisodeSource;
  /** The key under which its files were made (`PublishOptions.onEpisode`). */
  readonly made?: string;
}

/** What was found in an episode's files, so that they are not read again. */
export interface LastReading {
  /** `PublishedEpisode.key`: the reading holds as long as it is the same. */
  readonly key: string;
  /** Size and time of the file of `LastEpisode.source`, for which its print holds. */
  readonly size?: number;
  readonly modifiedMs?: number;
  /** What each transcript says of its language; empty for one that was left out. */
  readonly languages: readonly (string | null)[];
  readonly oddities: readonly Oddity[];
}

/** Reads what a manifest says of an episode; undefined for anything else than what was written there. */
export function readLastEpisode(id: string, value: unknown): LastEpisode | undefined {
  if (!isFields(value) || !isEpisodeFolder(id)) return undefined;
  const { guid, published, source, made } = value;
  if (typeof guid !== 'string') return undefined;
  const own = readSource(source);
  return {
    id,
    guid,
    ...(typeof published === 'string' && !Number.isNaN(Date.parse(published)) && { published }),
    ...(own !== undefined && { source: own }),
    ...(typeof made === 'string' && { made }),
  };
}

function readSource(value: unknown): EpisodeSource | undefined {
  if (typeof value === 'string') return value;
  if (!isFields(value)) return undefined;
  const { path, print } = value;
  return typeof path === 'string' && typeof print === 'string' ? { path, print } : undefined;
}
