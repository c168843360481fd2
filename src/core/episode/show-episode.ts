import type { Episode, TranscriptLink } from './episode.ts';
import type { EpisodeIds } from './episode-ids.ts';
import { languageIn, readableName } from './file-name.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { isFields, type Fields } from '../text/fields.ts';
import type { FieldReader } from './show-fields.ts';
import type { EpisodeName } from './show-diagnostic.ts';

/** Reads one entry of a manifest's `episodes`; undefined, with a diagnostic, if there is nothing to play or to read. */
export function readEpisode(
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
      chapters: read.address(entry['chapters'], { of: 'chapters', episode }),
      artwork: read.address(entry['artwork'], { of: 'picture', episode }, 'picture'),
      artworkText: read.text(entry['artworkText']),
      description: read.text(entry['description']),
      number: read.number(entry['number']),
      duration: read.seconds(entry['duration']),
      published: read.date(entry['published']),
    }),
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
