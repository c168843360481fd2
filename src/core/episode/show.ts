import type { Episode } from './episode.ts';
import { EpisodeIds } from './episode-ids.ts';
import { given } from './given.ts';
import { readEpisode } from './show-episode.ts';
import { FieldReader, isFields } from './show-fields.ts';

/** Several episodes under one name, as a publisher wrote them down. */
export interface Show {
  readonly title: string;
  readonly description?: string;
  readonly artwork?: string;
  /** A colour, `#rgb` or `#rrggbb`. */
  readonly accent?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Where the manifest or the feed itself is. */
  readonly url: string;
  readonly episodes: readonly Episode[];
}

export interface ParsedShow {
  /** Missing where the text is no show at all. */
  readonly show?: Show;
  /** Sentences for people: what was left out, and why. */
  readonly problems: readonly { readonly message: string }[];
}

/**
 * Reads a show manifest (`show.json`, see docs/show.md); `url` is its own address, against which the others are
 * resolved. Never throws: a bad part costs that part. A show may come out without episodes; the problems say why.
 */
export function parseShow(text: string, url: string): ParsedShow {
  const { manifest, message } = readManifest(text);
  if (!manifest) return { problems: [{ message }] };
  const listed = manifest['episodes'];
  if (!Array.isArray(listed))
    return { problems: [{ message: 'The show file has no list “episodes”.' }] };

  const read = new FieldReader(url);
  const title = read.text(manifest['title']) ?? 'Untitled show';
  const ids = new EpisodeIds(
    listed.map((entry) => (isFields(entry) ? read.text(entry['id']) : undefined)),
  );
  const show = {
    title,
    url,
    ...given({
      description: read.text(manifest['description']),
      artwork: read.address(manifest['artwork'], 'the show’s picture', 'picture'),
      accent: read.colour(manifest['accent']),
      language: read.language(manifest['language'], 'the show'),
    }),
    episodes: listed.flatMap(
      (entry: unknown, i) => readEpisode(entry, i + 1, read, ids, title) ?? [],
    ),
  };
  if (show.episodes.length === 0) read.say(`“${title}” has no episode that can be opened.`);
  return { show, problems: read.problems };
}

type Manifest =
  | { readonly manifest: Readonly<Record<string, unknown>>; readonly message?: never }
  | { readonly manifest?: never; readonly message: string };

function readManifest(text: string): Manifest {
  const body = text.replace(/^\uFEFF/, '').trim();
  if (body === '') return { message: 'The show file is empty.' };
  if (body.startsWith('<')) {
    return {
      message:
        'Where the show file should be, there is a web page or a feed. A feed is opened with “?feed=”.',
    };
  }
  try {
    const json: unknown = JSON.parse(body);
    if (isFields(json)) return { manifest: json };
    const found = Array.isArray(json) ? 'a list' : `“${body.slice(0, 20)}”`;
    return {
      message: `The show file holds ${found}, but an object with a list “episodes” is expected.`,
    };
  } catch (error) {
    // The engine's own words name the place of the slip.
    return { message: `The show file is not JSON: ${error instanceof Error ? error.message : ''}` };
  }
}
