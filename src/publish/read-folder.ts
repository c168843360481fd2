import { languageOfName } from '../core/episode/file-name.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import type { OnProgress } from '../core/progress.ts';
import { shortHash } from '../core/short-hash.ts';
import { decodeText } from '../core/transcript/decode/decode.ts';
import { assignAddresses, type AddressWish } from './assign-addresses.ts';
import { assignGuids } from './assign-guids.ts';
import { draftOfFiles, isFile, withFiles, type EpisodeDraft } from './episode-draft.ts';
import { FolderAssets } from './folder-assets.ts';
import { feedNames, groupFiles, type EpisodeFiles } from './folder-groups.ts';
import type { LastEpisode, LastReading } from './last-site.ts';
import type {
  Oddity,
  PublishedEpisode,
  PublishedShow,
  SourceFile,
  SourceFolder,
} from './published-show.ts';
import { inOrder } from './episode-order.ts';
import { gonePages } from './gone-pages.ts';
import { readEpisode, type FetchBytes, type ReadEpisode } from './read-episode.ts';
import { readPublishedNotes } from './read-notes.ts';
import type { Walk } from './read-recording.ts';
import { readTranscripts, transcriptsPrint } from './read-transcripts.ts';
import { coverPrint, nameOf, sharedCover, showOf } from './show-of-folder.ts';
import {
  isMadeShow,
  namedFiles,
  readShowFile,
  type ShowDraft,
  type ShowSource,
} from './show-file.ts';
import { tryRead } from './unreadable.ts';

export interface FolderOptions {
  /** A feed or a show from elsewhere, in place of the folder's own. */
  readonly source?: ShowSource;
  /** The episodes of the last site. */
  readonly last?: readonly LastEpisode[];
  /** What the last run found in their files, by id. */
  readonly readings?: ReadonlyMap<string, LastReading>;
  /** What it found in the frames of variable MP3s, by path. */
  readonly walks?: ReadonlyMap<string, Walk>;
  readonly fetchBytes: FetchBytes;
  /** Told after each episode. */
  readonly onProgress?: OnProgress;
}

export interface FolderReading {
  readonly show: PublishedShow;
  /** Whether the show has a name of its own; else it is called as its folder. */
  readonly isNamed: boolean;
  /** Whether there is a show.json. */
  readonly hasShowFile: boolean;
  /** Whether a show.json or a feed lists the episodes. */
  readonly isListed: boolean;
  /** In the order of the episodes, those of the whole show first. */
  readonly oddities: readonly Oddity[];
  /** What the site's manifest says of its episodes. */
  readonly episodes: readonly LastEpisode[];
  /** What the next run need not look for again, by id. */
  readonly readings: ReadonlyMap<string, LastReading>;
  readonly walks: ReadonlyMap<string, Walk>;
}

/**
 * Makes a show of a publisher's folder: of its `show.json` or feed, of recordings with files of the same name, or of a
 * folder for each episode. Never rejects for what is in the folder: what cannot be used is left out and told.
 */
export async function readFolder(
  folder: SourceFolder,
  options: FolderOptions,
): Promise<FolderReading> {
  const { source, last = [], readings: before = new Map(), fetchBytes, onProgress } = options;
  const assets = new FolderAssets(folder.files);
  const ofShow: Oddity[] = [];
  const told = source ?? (await showIn(folder, ofShow));
  const none = { facts: {}, oddities: [], ...(ofShow.length > 0 && unread) };
  const listed: ShowDraft = told ? await readShowFile(told, assets) : none;
  const named = namedFiles(listed);
  // Without the list, all that could be said of files and pages would be false.
  const files = listed.isUnread ? { ...folder, files: [] } : folder;
  const groups = await groupFiles(files, ({ path }) => named.has(path));
  const oddities: Oddity[] = [...ofShow, ...listed.oddities, ...groups.oddities];
  const found = groups.episodes.map((files) => mainFirst(files, listed.facts.language));
  const unlisted = new Set<LastEpisode>();
  const drafts = listed.episodes
    ? joined(listed.episodes, found, last, oddities, unlisted)
    : found.map(draftOfFiles);

  const lastPrint = printsIn(last, before);
  const lastWalk = (path: string) => options.walks?.get(path);
  const read: ReadEpisode[] = [];
  for (const [i, draft] of drafts.entries()) {
    const episode = await readEpisode(draft, { assets, fetchBytes, lastPrint, lastWalk });
    oddities.push(...episode.oddities);
    if (episode.facts.audio || draft.transcripts.length > 0) read.push(episode);
    onProgress?.({ done: i + 1, of: drafts.length * 2 });
  }

  oddities.push(...copies(read));
  const language = listed.facts.language;
  const isMade = told !== undefined && isMadeShow(told);
  const settings = { language, mayDate: told?.kind === 'feed', isMade };
  const wishes = read.map(wishOf);
  const { addressed, oddities: odd } = assignAddresses(wishes, last, settings);
  const guids = assignGuids(wishes, addressed, last);
  oddities.push(...odd);
  const canName = told?.kind !== 'feed' && !isMade;
  if (!listed.isUnread) oddities.push(...gonePages(wishes, addressed, last, canName, unlisted));
  const shared = sharedCover(read);
  const episodes: PublishedEpisode[] = [];
  const records: LastEpisode[] = [];
  const readings = new Map<string, LastReading>();
  const ids = new Set(addressed.flatMap(({ id }) => id ?? []));
  const linked = new Set<string>();
  for (const [i, one] of read.entries()) {
    const { id, last: known } = addressed[i]!;
    onProgress?.({ done: read.length + i + 1, of: read.length * 2 });
    if (id === undefined) continue;
    const guid = guids[i]!;
    const published = one.facts.published ?? known?.published ?? one.fileDate;
    const facts = { ...one.facts, ...omitUndefined({ published }) };
    const isShared = shared !== undefined && coverPrint(one) === shared.print;
    const { artwork, ...rest } = facts;
    const notes = one.notes && (await readPublishedNotes(one.notes, assets, ids, oddities));
    for (const { path } of notes?.files ?? []) linked.add(path);
    const shown = isShared && artwork === one.recording?.cover ? rest : facts;
    const own = { ...shown, ...(notes && { notes }) };
    const key = shortHash(
      JSON.stringify([id, guid, own, await transcriptsPrint(one, fetchBytes), version]),
    );
    const last = before.get(id);
    const reading = await readTranscripts(one, fetchBytes, last?.key === key ? last : undefined);
    oddities.push(...reading.oddities);
    if (!own.audio && reading.transcripts.length === 0) continue;
    episodes.push({ ...own, id, guid, key, transcripts: reading.transcripts });
    const isFileDate = one.facts.published === undefined && published !== undefined;
    const fileDate = isFileDate ? published : undefined;
    records.push({ id, guid, ...omitUndefined({ source: one.source, published: fileDate }) });
    const { languages, oddities: found } = reading;
    const { size, modifiedMs } = one.sourceFile ?? {};
    readings.set(id, { key, languages, oddities: found, ...omitUndefined({ size, modifiedMs }) });
  }
  if (drafts.length === 0 && !listed.episodes)
    oddities.push({
      text: 'There is no episode here: put a recording (.mp3, .m4a) into the folder, with its transcript (.vtt, .srt) under the same name.',
      weight: 'fault',
    });
  const show = showOf(folder, listed.facts, groups.show, read, shared?.cover);
  return {
    show: { ...show, episodes: inOrder(episodes, show, listed, records) },
    isNamed: nameOf(listed.facts, read) !== undefined,
    hasShowFile: told?.kind === 'show' && !isMade,
    isListed: listed.episodes !== undefined,
    oddities: oddities.filter((one) => !groups.unused.has(one) || !linked.has(one.file!)),
    episodes: records,
    readings,
    walks: walksOf(read),
  };
}

function walksOf(read: readonly ReadEpisode[]): Map<string, Walk> {
  return new Map(
    read.flatMap(({ draft: { audio }, recording }) =>
      isFile(audio) && recording?.walk ? [[audio.path, recording.walk] as const] : [],
    ),
  );
}

/** The transcript that stands in the page comes first: that of the show's language, or without any; else the English one. */
function mainFirst(files: EpisodeFiles, language = 'en'): EpisodeFiles {
  const isMain = ({ path }: SourceFile) => {
    const [own] = (languageOfName(path) ?? language).split('-');
    return own === language.split('-')[0];
  };
  const transcripts = [...files.transcripts].sort((a, b) => Number(isMain(b)) - Number(isMain(a)));
  return { ...files, transcripts };
}

/** Finds the prints of the last run again, for files whose size and time are as they were. */
function printsIn(last: readonly LastEpisode[], readings: ReadonlyMap<string, LastReading>) {
  const known = new Map(
    last.map(({ id, source }) => {
      const at = typeof source === 'object' ? source : undefined;
      return [at?.path, { print: at?.print, reading: readings.get(id) }];
    }),
  );
  return ({ path, size, modifiedMs }: SourceFile) => {
    const { print, reading } = known.get(path) ?? {};
    return reading?.size === size && reading.modifiedMs === modifiedMs ? print : undefined;
  };
}

const unread = { episodes: [], isUnread: true };

/** Counts up where the same files are read in another way. */
const version = 2;

/** The folder's own show file, else its own feed. */
async function showIn(
  { files }: SourceFolder,
  oddities: Oddity[],
): Promise<ShowSource | undefined> {
  const top = files.filter(({ path }) => !path.includes('/'));
  const isShow = ({ path }: SourceFile) => path.toLowerCase() === 'show.json';
  const show = top.find(({ path }) => path === 'show.json') ?? top.find(isShow);
  if (show && show.path !== 'show.json') {
    const text = 'This is read as the show file; call it “show.json”, in lower case.';
    oddities.push({ file: show.path, text, weight: 'note' });
  }
  const file = show ?? top.find(({ path }) => feedNames.test(path));
  if (!file) return undefined;
  const bytes = await tryRead(file, (oddity) => oddities.push(oddity));
  if (!bytes) return undefined;
  const { text } = await decodeText(bytes);
  return { kind: file === show ? 'show' : 'feed', text, file: file.path };
}

/**
 * The listed episodes, each with what lies beside its recording. Recordings that the list lacks are told; that one was
 * published before is a fault, for its page goes; it is added to `unlisted`.
 */
function joined(
  drafts: readonly EpisodeDraft[],
  groups: Awaited<ReturnType<typeof groupFiles>>['episodes'],
  last: readonly LastEpisode[],
  oddities: Oddity[],
  unlisted: Set<LastEpisode>,
): EpisodeDraft[] {
  const byAudio = new Map(groups.map((group) => [group.audio.path, group]));
  const pages = new Map(
    last.map((one) => [typeof one.source === 'object' ? one.source.path : undefined, one]),
  );
  const listed = new Set<string>();
  const all = drafts.map((draft) => {
    const path = isFile(draft.audio) ? draft.audio.path : '';
    listed.add(path);
    return withFiles(draft, byAudio.get(path));
  });
  for (const path of byAudio.keys()) {
    if (listed.has(path)) continue;
    const page = pages.get(path);
    if (page) unlisted.add(page);
    const gone = page ? `, and its page “${page.id}”, which was published, goes` : '';
    const text = `This recording is not among the "episodes", which name every episode there is: it is left out${gone}. Add { "audio": ${JSON.stringify(path)} } to them to publish it.`;
    oddities.push({ file: path, text, weight: page ? 'fault' : 'note' });
  }
  return all;
}

function wishOf({ draft, facts, source, sourceFile }: ReadEpisode): AddressWish {
  const { id: given, line, facts: told, name } = draft;
  const file = line === undefined && sourceFile ? sourceFile.path : draft.file;
  const { title, number, published } = facts;
  const known = { given, guid: told.guid, source, number, published, file, line };
  return { title, name, ...omitUndefined(known) };
}

/** Episodes with the content of another's file. */
function copies(read: readonly ReadEpisode[]): Oddity[] {
  const known = new Map<string, string>();
  return read.flatMap(({ source, sourceFile }) => {
    if (typeof source !== 'object' || !sourceFile) return [];
    const { path, print } = source;
    const content = `${print} ${sourceFile.size}`;
    const other = known.get(content) ?? path;
    known.set(content, other);
    if (other === path) return [];
    const text = `This is a copy of “${other}”, and becomes an episode of its own; remove one of them if it is the same.`;
    return [{ file: path, text, weight: 'note' as const }];
  });
}
