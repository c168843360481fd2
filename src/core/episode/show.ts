import type { Episode } from './episode.ts';
import { EpisodeIds } from './episode-ids.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { readEpisode } from './show-episode.ts';
import { FieldReader } from './show-fields.ts';
import { isFields, type Fields } from '../text/fields.ts';
import type { ShowDiagnostic } from './show-diagnostic.ts';

/** Several episodes under one name, from a manifest or a feed. */
export interface Show {
  readonly title: string;
  readonly description?: string;
  readonly artwork?: string;
  /** A colour, `#rgb` or `#rrggbb`. */
  readonly accent?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Address of the manifest or the feed itself. */
  readonly url: string;
  /** The manifest as it was read, for `show-check.ts`, which looks for mistakes once the page is used. */
  readonly manifest?: Fields;
  readonly episodes: readonly Episode[];
}

export interface ParsedShow {
  /** Missing if the text is not a show. */
  readonly show?: Show;
  /** The parts that were left out, and why. */
  readonly diagnostics: readonly ShowDiagnostic[];
}

/**
 * Reads a show manifest (`show.json`, see docs/show.md); `url` is its own address, against which the others are
 * resolved. Never rejects: a bad part costs that part. A show may have no episodes; the diagnostics say why.
 */
export async function parseShow(text: string, url: string): Promise<ParsedShow> {
  const body = text.replace(/^\uFEFF/, '').trim();
  const manifest = readManifest(body);
  const listed = manifest?.['episodes'];
  const read = new FieldReader(url);
  if (!manifest || !Array.isArray(listed)) {
    return { diagnostics: await whyNone(body) };
  }

  const language = read.language(manifest['language'], { of: 'show' });
  const title = read.text(manifest['title']) ?? new URL(url).host;
  const ids = new EpisodeIds(
    listed.map((entry) => (isFields(entry) ? read.text(entry['id']) : undefined)),
  );
  const show = {
    title,
    url,
    manifest,
    ...omitUndefined({
      description: read.text(manifest['description']),
      artwork: read.address(manifest['artwork'], { of: 'picture' }, 'picture'),
      accent: read.colour(manifest['accent']),
      language,
    }),
    episodes: listed.flatMap(
      (entry: unknown, i) => readEpisode(entry, i + 1, read, ids, title, language) ?? [],
    ),
  };
  if (show.episodes.length === 0) read.diagnostics.push({ code: 'no-episodes', title });
  return { show, diagnostics: read.diagnostics };
}

function readManifest(body: string): Fields | undefined {
  try {
    const json: unknown = JSON.parse(body);
    return isFields(json) ? json : undefined;
  } catch {
    // `whyNone` says what is wrong.
    return undefined;
  }
}

/** The reasons load only for a show that cannot be read. */
async function whyNone(body: string): Promise<ShowDiagnostic[]> {
  return (await import('./why-no-show.ts')).whyNoShow(body);
}
