import { omitUndefined } from '../omit-undefined.ts';
import { isFields, type Fields } from '../text/fields.ts';
import { EpisodeIds } from './episode-ids.ts';
import type { Episode, TranscriptLink } from './episode.ts';
import { readTiming } from '../timeline/timing.ts';
import { languageIn, readableName } from './file-name.ts';
import type { EpisodeName, ShowDiagnostic } from './show-diagnostic.ts';
import { readEpisodeFacts, readShowFacts, type ShowFacts } from './show-facts.ts';
import { FieldReader } from './show-fields.ts';

/** Several episodes under one name, from a manifest or a feed. */
export interface Show extends ShowFacts {
  readonly title: string;
  /** Plain text. */
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
  /** Whether the whole list begins with what came out last: told where `episodes` is a part of it, which cannot say. */
  readonly newestFirst?: boolean;
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
  const body = text.replace(/^\uFEFF/, '');
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
    ...readShowFacts(manifest, read),
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
  return (await import('./show-check.ts')).whyNoShow(body);
}

/** Reads one entry of a manifest's `episodes`; undefined, with a diagnostic, if there is nothing to play or to read. */
function readEpisode(
  entry: unknown,
  position: number,
  read: FieldReader,
  ids: EpisodeIds,
  show: string,
  language: string | undefined,
): Episode | undefined {
  if (!isFields(entry)) {
    read.diagnostics.push({ code: 'no-episode', episode: position });
    return undefined;
  }
  const named = read.text(entry['title']);
  const episode = named ?? position;
  const audio = read.address(entry['audio'], { of: 'audio', episode });
  const transcripts = readTranscripts(entry, episode, read, language);
  if (!audio && transcripts.length === 0) {
    read.diagnostics.push({ code: 'nothing-there', episode });
    return undefined;
  }
  return {
    id: ids.take(read.text(entry['id']), audio, position),
    title: named ?? (readableName(audio ?? transcripts[0]!.url) || `#${position}`),
    show,
    transcripts,
    ...omitUndefined({
      audio,
      prints: read.address(entry['prints'], { of: 'audio', episode }),
      seek: audio && read.address(entry['seek'], { of: 'audio', episode }),
      chapters: read.address(entry['chapters'], { of: 'chapters', episode }),
      artwork: read.address(entry['artwork'], { of: 'picture', episode }, 'picture'),
      artworkText: read.text(entry['artworkText']),
      description: read.text(entry['description']),
      number: read.number(entry['number']),
      duration: read.seconds(entry['duration']),
      published: read.date(entry['published']),
      timing: readTiming(entry),
    }),
    ...readEpisodeFacts(entry, episode, read),
  };
}

/** A filled list `transcripts` wins over a single `transcript`; both take addresses or objects. The show's language counts where a transcript has none. */
function readTranscripts(
  entry: Fields,
  episode: EpisodeName,
  read: FieldReader,
  showLanguage: string | undefined,
): TranscriptLink[] {
  const owner = { of: 'transcript', episode } as const;
  const linksIn = (listed: unknown) =>
    (Array.isArray(listed) ? listed : [listed]).flatMap((item: unknown) => {
      const fields = isFields(item) ? item : { url: item };
      const url = read.address(fields['url'], owner);
      if (!url) return [];
      return {
        url,
        ...omitUndefined({
          type: read.text(fields['type']),
          language: read.language(fields['language'], owner) ?? languageIn(url) ?? showLanguage,
          label: read.text(fields['label']),
        }),
      };
    });
  const several = linksIn(entry['transcripts']);
  return several[0] ? several : linksIn(entry['transcript']);
}
