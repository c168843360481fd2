import type { LoadBrowserServices, OpenedFile } from '../../core/browser-services.ts';
import type { ByteSource } from '../../core/bytes/byte-source.ts';
import type { Episode, Person } from '../../core/episode/episode.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import type { Book, MediaKind } from '../../core/read-along/book.ts';
import { makeBook } from '../../core/read-along/make-book.ts';
import { pictureKind, soundKind } from '../../core/read-along/media-kinds.ts';
import { shortHash } from '../../core/short-hash.ts';
import { isRealDate } from '../../core/time.ts';
import type { Timeline } from '../../core/timeline/timeline.ts';
import { languageTag } from '../../core/text/language-tag.ts';
import { saveName } from '../../core/transcript/export/export-formats.ts';
import type { ReadTranscript } from '../../core/transcript/transcript.ts';
import type { OpenEpisode } from '../episode/open-episode.svelte.ts';

/**
 * Why a book has no sound: there is no recording, its host does not let pages read it, it is of a kind that readers do not
 * have to play, or the text has no times.
 */
export type SilentReason = 'no-recording' | 'unreadable' | 'kind' | 'untimed';

export interface SavedBook {
  readonly name: string;
  /** Missing where the book has sound. */
  readonly silent?: SilentReason;
}

/** What is known of the show whose episode becomes a book. */
export interface ShowOfBook {
  readonly author?: string | undefined;
  readonly people?: readonly Person[] | undefined;
}

/**
 * Saves the open episode as a book that is read, and heard where its recording can be read (EPUB 3.3 with Media Overlays).
 * Rejects where a file that could be opened breaks off.
 */
export async function saveBook(
  openEpisode: OpenEpisode,
  show: ShowOfBook,
  browserServices: LoadBrowserServices,
  timeline: Timeline,
  nowMs: number,
): Promise<SavedBook> {
  const { episode, transcript, soundAddress, listedChapters } = openEpisode;
  const { parsed, language } = transcript;
  if (!episode || !parsed) throw new Error('no transcript is open');
  const { openFile, saveZip } = await browserServices();
  const open = (url: string | undefined) => (url === undefined ? undefined : openFile(url));
  const files = { sound: open(soundAddress?.audio), cover: open(episode.artwork) };
  const [sound, cover] = await Promise.all([
    parsed.untimed ? ('untimed' as const) : kindOf(files.sound, soundKind),
    kindOf(files.cover, pictureKind),
  ]);
  const book: Book = {
    ...factsOf(episode, show, parsed, language),
    modified: `${new Date(nowMs).toISOString().slice(0, 19)}Z`,
    ...{ cues: parsed.cues, timeline, chapters: listedChapters },
    ...omitUndefined({ untimed: parsed.untimed, paragraphs: parsed.paragraphs }),
    ...(typeof sound === 'object' && { sound }),
    ...(typeof cover === 'object' && { cover }),
  };
  const several = episode.transcripts.length > 1;
  const name = saveName(episode.title, 'epub', several ? language : undefined);
  const toZip = makeBook(book).map((file) => ({
    path: file.path,
    content: 'text' in file ? file.text : () => files[file.is]!.whole(),
  }));
  await saveZip(name, 'application/epub+zip', toZip);
  return { name, ...(typeof sound === 'string' && { silent: sound }) };
}

/** What a file is to a book; a reason where it is nothing. */
async function kindOf(
  file: OpenedFile | undefined,
  look: (source: ByteSource) => Promise<MediaKind | undefined>,
): Promise<MediaKind | SilentReason> {
  if (!file) return 'no-recording';
  try {
    return (await look(file.source)) ?? 'kind';
  } catch (error) {
    console.info(error);
    return 'unreadable';
  }
}

/** What a book says of itself, and the name that it has for good. */
function factsOf(
  episode: Episode,
  { author, people = [] }: ShowOfBook,
  { cues }: ReadTranscript,
  language: string | undefined,
) {
  const { title, show, number, description, published, guid, page, audio, transcripts } = episode;
  const names = (episode.people ?? people).map(({ name }) => name);
  const address = guid ?? page ?? (audio?.startsWith('blob:') ? undefined : audio);
  const id = address ?? `cueline:${shortHash(`${title}\n${cues[0]?.text ?? ''}`)}`;
  const date = published !== undefined && isRealDate(published) ? new Date(published) : undefined;
  return {
    id: transcripts.length > 1 && language !== undefined ? `${id} (${language})` : id,
    title,
    creators: [...new Set(names.length > 0 ? names : author === undefined ? [] : [author])],
    language: languageTag(language) ?? 'und',
    ...omitUndefined({ show, number, description, published: date?.toISOString().slice(0, 10) }),
  };
}
