import { absoluteChapters, type Chapter } from '../core/episode/chapters/chapter.ts';
import { parseChapters } from '../core/episode/chapters/parse-chapters.ts';
import { fileName, languageIn, languageOfName } from '../core/episode/file-name.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import { readSeekFile } from '../core/timeline/mp3/seek-file.ts';
import { decodeText } from '../core/transcript/decode/decode.ts';
import { en } from '../ui/i18n/en.ts';
import { diagnosticText } from '../ui/notices/diagnostic-text.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { factsByName, isFile, type EpisodeDraft } from './episode-draft.ts';
import { filePrint } from './file-print.ts';
import { fileAddress, type FolderAssets } from './folder-assets.ts';
import type { EpisodeSource } from './last-site.ts';
import type {
  Asset,
  Oddity,
  PublishedChapter,
  PublishedEpisode,
  SourceFile,
} from './published-show.ts';
import { readRecording, type Recording, type Walk } from './read-recording.ts';
import type { WrittenNotes } from './read-notes.ts';
import { tryRead, unreadable } from './unreadable.ts';

/** Fetches what a show names on the web. Rejects if it cannot be had, with a message for people. */
export type FetchBytes = (url: string) => Promise<Uint8Array>;

/** What an episode is read with. */
export interface ReadingContext {
  readonly assets: FolderAssets;
  readonly fetchBytes: FetchBytes;
  /** The print of a file that is as it was in the last run. */
  readonly lastPrint: (file: SourceFile) => string | undefined;
  /** What the last run found in the frames of a file of this path, as it was then. */
  readonly lastWalk: (path: string) => Walk | undefined;
}

/** An episode with all that its files say, before it has an address and a place in the show. */
export interface ReadEpisode {
  readonly draft: EpisodeDraft;
  readonly facts: Omit<
    PublishedEpisode,
    'id' | 'guid' | 'key' | 'transcripts' | 'published' | 'notes'
  > & {
    readonly published?: string;
  };
  readonly notes?: WrittenNotes;
  /** ISO 8601 date of the recording's file, where nothing else tells a date. */
  readonly fileDate?: string;
  readonly recording?: Recording;
  /** The file that names its content. */
  readonly sourceFile?: SourceFile;
  readonly source?: EpisodeSource;
  readonly oddities: readonly Oddity[];
}

/** Reads what belongs to an episode, except for its transcripts. Never rejects: what cannot be read is left out and told. */
export async function readEpisode(
  draft: EpisodeDraft,
  context: ReadingContext,
): Promise<ReadEpisode> {
  const oddities: Oddity[] = [];
  const { audio } = draft;
  const recording = isFile(audio) ? await tryRecording(audio, context, oddities) : undefined;
  const usable = isFile(audio) && !recording ? undefined : audio;
  const chapters = await chaptersOf(draft, recording, context, oddities);
  const notes = await writtenNotes(draft, oddities);
  const named = factsByName(draft);
  const given = draft.facts;
  const published = given.published ?? recording?.published ?? named.published;
  const artwork = draft.artwork ?? recording?.cover;
  const sourceFile = [usable, ...draft.transcripts.map(({ source }) => source)].find(isFile);
  const source = sourceFile
    ? await sourceOf(sourceFile, context)
    : addressIn(usable ?? draft.transcripts[0]?.source);
  return {
    draft,
    facts: {
      title: cleanLine(given.title ?? recording?.title ?? named.title ?? '') || draft.name,
      ...omitUndefined({
        description: given.description ?? recording?.description,
        summary: given.summary && cleanText(given.summary),
        number: given.number ?? recording?.number ?? named.number,
        season: given.season ?? named.season,
        type: given.type,
        explicit: given.explicit,
        artworkText: given.artworkText,
        timing: given.timing,
        duration: recording?.duration ?? given.duration,
        published,
        artwork,
        audio: usable && { ...withType(usable, given) },
        seek: isFile(audio) ? recording?.seek : await givenSeek(draft.seek, oddities),
      }),
      chapters,
      people: draft.people,
      soundbites: given.soundbites ?? [],
    },
    ...(notes && { notes }),
    ...(recording && { recording }),
    ...(published === undefined && sourceFile && { fileDate: dayOf(sourceFile.modifiedMs) }),
    ...(sourceFile && { sourceFile }),
    ...(source !== undefined && { source }),
    oddities,
  };
}

const addressIn = (asset: Asset | undefined) =>
  asset !== undefined && 'url' in asset ? asset.url : undefined;

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

async function tryRecording(
  file: SourceFile,
  { lastWalk }: ReadingContext,
  oddities: Oddity[],
): Promise<Recording | undefined> {
  try {
    const recording = await readRecording(file, lastWalk(file.path));
    if (recording.isVariable) oddities.push(variable(file.path, recording.seek !== undefined));
    return recording;
  } catch (error) {
    oddities.push(unreadable(file, error));
    return undefined;
  }
}

/** The seek file that a show names for a recording on another host. One that cannot be read is told, and left out. */
async function givenSeek(seek: Asset | undefined, oddities: Oddity[]): Promise<Asset | undefined> {
  if (!isFile(seek)) return seek;
  const bytes = await tryRead(seek, (oddity) => oddities.push(oddity));
  if (bytes && (await readSeekFile(bytes))) return seek;
  const text =
    'This seek file is damaged, or of a later version, and is left out: publish the recording itself once, and take the one that stands beside it.';
  if (bytes) oddities.push({ file: seek.path, text, weight: 'fault' });
  return undefined;
}

/** Browsers guess places in an MP3 of variable bit rate, unless they have its frames. */
function variable(file: string, hasSeek: boolean): Oddity {
  const what = 'This MP3 has a variable bit rate';
  const remedy =
    'encode it at a constant rate (ffmpeg -i … -b:a 64k), or as AAC (.m4a), and they hit';
  return hasSeek
    ? {
        file,
        text: `${what}. The site's own pages hit the right word by the .seek file that publishing writes beside it. Where that file is missing, and in other players, places are approximate, off by seconds: ${remedy}, too.`,
        weight: 'note',
      }
    : {
        file,
        text: `${what}, and browsers miss the right word by seconds after a jump: ${remedy}.`,
        weight: 'fault',
      };
}

/** What the list says, else what stands in a file of notes. */
async function writtenNotes(
  { facts, notes: notesFile, file, line }: EpisodeDraft,
  oddities: Oddity[],
): Promise<WrittenNotes | undefined> {
  const { notes, notesBase = fileAddress('') } = facts;
  if (notes !== undefined)
    return { text: notes, base: notesBase, place: omitUndefined({ file, line }) };
  if (!notesFile) return undefined;
  const bytes = await tryRead(notesFile, (oddity) => oddities.push(oddity));
  if (!bytes) return undefined;
  const { path } = notesFile;
  return { text: (await decodeText(bytes)).text, base: fileAddress(path), place: { file: path } };
}

async function sourceOf(
  file: SourceFile,
  { lastPrint }: ReadingContext,
): Promise<EpisodeSource | undefined> {
  try {
    return { path: file.path, print: lastPrint(file) ?? (await filePrint(file)) };
  } catch {
    // What cannot be read was told already.
    return undefined;
  }
}

/** Chapters of their own file, else of the feed, else of the recording, else of the description. */
async function chaptersOf(
  { chapters: asset, inlineChapters, facts }: EpisodeDraft,
  recording: Recording | undefined,
  context: ReadingContext,
  oddities: Oddity[],
): Promise<readonly PublishedChapter[]> {
  if (asset) {
    const read = await readChaptersFile(asset, context, oddities);
    if (read.length > 0) return read;
  }
  if (inlineChapters?.length) return withPictures(inlineChapters, context, oddities);
  if (recording && recording.chapters.length > 0) return recording.chapters;
  const { description } = facts;
  if (description === undefined || !/\d:\d\d/.test(description)) return [];
  const { chapters } = await parseChapters(description);
  return withPictures(chapters, context, oddities);
}

async function readChaptersFile(
  asset: Asset,
  context: ReadingContext,
  oddities: Oddity[],
): Promise<readonly PublishedChapter[]> {
  const file = isFile(asset) ? asset.path : undefined;
  const where = file === undefined ? {} : { file };
  try {
    const bytes = isFile(asset) ? await asset.read() : await context.fetchBytes(asset.url);
    const { chapters, diagnostics } = await parseChapters((await decodeText(bytes)).text);
    for (const { line, ...diagnostic } of diagnostics) {
      const text = diagnosticText(diagnostic, en);
      oddities.push({ ...where, ...(line && { line }), text, weight: 'fault' });
    }
    const base = isFile(asset) ? fileAddress(asset.path) : asset.url;
    return withPictures(absoluteChapters(chapters, base), context, oddities, file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const name = isFile(asset) ? '' : ` at ${asset.url}`;
    const text = `The chapters${name} cannot be read (${reason}), and are left out.`;
    oddities.push({ ...where, text, weight: 'fault' });
    return [];
  }
}

function withPictures(
  chapters: readonly Chapter[],
  { assets }: ReadingContext,
  oddities: Oddity[],
  file?: string,
): PublishedChapter[] {
  return chapters.map(({ image, link, ...chapter }) => {
    const { asset, text, weight = 'fault' } = image === undefined ? {} : assets.at(image);
    if (text !== undefined) oddities.push({ ...(file && { file }), text, weight });
    const page = link === undefined ? {} : assets.at(link);
    return {
      ...chapter,
      ...omitUndefined({ image: asset, link: addressIn(page.asset) }),
    };
  });
}

/** Media types by the endings of names. */
const types: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  ...{ m4a: 'audio/mp4', m4b: 'audio/mp4', mp4: 'audio/mp4', aac: 'audio/aac' },
  ...{ ogg: 'audio/ogg', oga: 'audio/ogg', opus: 'audio/ogg', flac: 'audio/flac' },
  ...{ wav: 'audio/wav', webm: 'audio/webm', weba: 'audio/webm', mka: 'audio/x-matroska' },
};

function withType(
  asset: Asset,
  { audioType, audioBytes }: EpisodeDraft['facts'],
): NonNullable<PublishedEpisode['audio']> {
  const name = 'url' in asset ? fileName(asset.url) : asset.path;
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = audioType ?? types[ending] ?? 'audio/mpeg';
  return 'url' in asset
    ? { url: asset.url, type, ...omitUndefined({ bytes: audioBytes }) }
    : { ...fileOf(asset), type, bytes: asset.size };
}

/** A file's own fields: a class keeps `read` where a spread does not reach. */
function fileOf(file: SourceFile): SourceFile {
  const { path, size, modifiedMs } = file;
  return { path, size, modifiedMs, read: (from, to) => file.read(from, to) };
}

/** The language of a transcript by its draft or its name. */
export function languageOf(draft: EpisodeDraft, at: number): string | undefined {
  const { language, source } = draft.transcripts[at] ?? {};
  if (language !== undefined || !source) return language;
  return isFile(source) ? languageOfName(source.path) : languageIn(source.url);
}
