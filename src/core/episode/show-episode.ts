import type { Episode, TranscriptLink } from './episode.ts';
import type { EpisodeIds } from './episode-ids.ts';
import { languageIn, readableName } from './file-name.ts';
import { given } from './given.ts';
import { isFields, type FieldReader, type Fields } from './show-fields.ts';

/** Reads one entry of a manifest's `episodes`; undefined, with a sentence said, where there is nothing to play or to read. */
export function readEpisode(
  entry: unknown,
  position: number,
  read: FieldReader,
  ids: EpisodeIds,
  show: string,
): Episode | undefined {
  if (!isFields(entry)) {
    read.say((words) => words.noObject(position));
    return undefined;
  }
  const named = read.text(entry['title']);
  const what = named ? `“${named}”` : `episode ${position}`;
  const audio = read.address(entry['audio'], `the audio of ${what}`);
  const transcripts = readTranscripts(entry, what, read);
  if (!audio && transcripts.length === 0) {
    read.say((words) => words.nothingThere(named ? what : `Episode ${position}`));
    return undefined;
  }
  return {
    id: ids.take(read.text(entry['id']), audio, position),
    title: named ?? (readableName(audio ?? transcripts[0]!.url) || `Episode ${position}`),
    show,
    transcripts,
    ...given({
      audio,
      chapters: read.address(entry['chapters'], `the chapters of ${what}`),
      artwork: read.address(entry['artwork'], `the picture of ${what}`, 'picture'),
      artworkText: read.text(entry['artworkText']),
      description: read.text(entry['description']),
      number: read.number(entry['number']),
      duration: read.seconds(entry['duration']),
      published: read.date(entry['published']),
    }),
  };
}

/** `transcripts`, a list, goes before `transcript`, one; both take an address or an object. */
function readTranscripts(entry: Fields, what: string, read: FieldReader): TranscriptLink[] {
  const listed = entry['transcripts'] ?? entry['transcript'] ?? [];
  return (Array.isArray(listed) ? listed : [listed]).flatMap((item: unknown) => {
    const fields = isFields(item) ? item : { url: item };
    const url = read.address(fields['url'], `a transcript of ${what}`);
    if (!url) return [];
    return {
      url,
      ...given({
        type: read.text(fields['type']),
        language: read.language(fields['language'], `a transcript of ${what}`) ?? languageIn(url),
        label: read.text(fields['label']),
      }),
    };
  });
}
