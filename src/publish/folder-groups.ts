import { kindOf } from '../core/episode/file-kind.ts';
import { languageOfName, stem } from '../core/episode/file-name.ts';
import type { LocalKind } from '../core/episode/library.ts';
import type { FileFault } from '../core/episode/local-episode.ts';
import { enUnread } from '../ui/i18n/en-unread.ts';
import { en } from '../ui/i18n/en.ts';
import { folded } from './folder-assets.ts';
import { isNamedNotes, isWritten, notesBeside, notesName } from './notes-files.ts';
import type { Oddity, SourceFile, SourceFolder } from './published-show.ts';

/** A recording and the files that belong to it by their names or their folder. */
export interface EpisodeFiles {
  readonly audio: SourceFile;
  /** Best format first where several are of one language. */
  readonly transcripts: readonly SourceFile[];
  readonly chapters?: SourceFile;
  readonly artwork?: SourceFile;
  /** Notes in Markdown or HTML. */
  readonly notes?: SourceFile;
  /** The name that tells of the episode: the file's, or its folder's. */
  readonly name: string;
}

/** A publisher's folder, sorted. */
export interface FolderGroups {
  readonly episodes: readonly EpisodeFiles[];
  readonly oddities: readonly Oddity[];
  /** Those of them that tell of a file that is of no use, unless notes lead to it. */
  readonly unused: ReadonlySet<Oddity>;
  /** By what it is for the show: files at the top of the folder with such a name. */
  readonly show: Partial<Record<'artwork' | 'logo' | 'icon' | 'style', SourceFile>>;
}

interface Sorted {
  readonly file: SourceFile;
  readonly kind: LocalKind | 'notes';
  readonly folder: string;
  /** Names that files of one episode share, the longest first; case and normal form do not count. */
  readonly stems: readonly [string, ...string[]];
}

/**
 * Finds the episodes of a folder: recordings with files of the same name beside them or elsewhere, and folders that hold one
 * recording with all that belongs to it. `named` are files that a show file names: they are left alone.
 */
export async function groupFiles(
  { files }: SourceFolder,
  isNamed: (file: SourceFile) => boolean,
): Promise<FolderGroups> {
  const oddities: Oddity[] = [...twins(files)];
  const unused: Oddity[] = [];
  const sorted: Sorted[] = [];
  const show: { -readonly [K in keyof FolderGroups['show']]: SourceFile } = {};
  for (const file of files) {
    const use = showUse(file);
    if (use) show[use] ??= file;
    else if (!isAside(file)) {
      const found = await sortFile(file);
      if ('kind' in found) sorted.push(found);
      else if (!isNamed(file)) unused.push(...faultOf(file, found.fault));
    }
  }
  const transcripts = sorted.filter(({ kind }) => kind === 'transcript');
  const notes = await notesBeside(transcripts, ({ folder, stems: [long] }) => `${folder}/${long}`);
  const { episodes, left } = group(
    sorted.map((one) => (notes.has(one) ? { ...one, kind: 'notes' } : one)),
    oddities,
  );
  for (const file of left) if (!isNamed(file.file)) unused.push(...belongsToNothing(file));
  return { episodes, oddities: [...oddities, ...unused], unused: new Set(unused), show };
}

const showNames: readonly (readonly [keyof FolderGroups['show'], RegExp])[] = [
  ['artwork', /^(?:cover|artwork|folder)\.(?:jpe?g|png|webp|avif|svg)$/i],
  ['logo', /^logo\.(?:jpe?g|png|webp|avif|svg)$/i],
  ['icon', /^(?:fav)?icon\.(?:ico|png|svg)$/i],
  ['style', /^style\.css$/i],
];

function showUse({ path }: SourceFile): keyof FolderGroups['show'] | undefined {
  return showNames.find(([, name]) => name.test(path))?.[0];
}

/** Files that folders hold beside episodes; nobody takes them for one. */
const aside =
  /^(?:(?:readme|licen[cs]e|copying|changelog|contributing|cname|makefile|dockerfile)(?:\.[a-z]{2}(?:[-_][a-z]+)?)?(?:\.(?:md|markdown|txt|html?|rst|adoc))?|package(?:-lock)?\.json|show\.json|thumbs\.db|desktop\.ini)$|\.(?:css|m?[jt]s|ya?ml|toml|ini|sh|py|lock|log|url|woff2?|[ot]tf|pdf|docx?|odt|rtf|zip|ico|svg|m3u8?|pls|cue|opml|rss|aup3?|rpp|tmp|bak|part|crdownload|tgz|tar|tar\.gz)$/i;

function isAside({ path }: SourceFile): boolean {
  const name = baseName(path);
  return aside.test(name) || (!path.includes('/') && feedNames.test(name));
}

/** Names of a feed at the top of a folder. */
export const feedNames = /^(?:feed|rss|podcast|atom)\.(?:xml|json|rss|atom)$|\.rss$/i;

async function sortFile(file: SourceFile): Promise<Sorted | { readonly fault: FileFault }> {
  const name = baseName(file.path);
  const found = await kindOf({
    name,
    type: '',
    size: file.size,
    read: (count) => file.read(0, count),
  });
  if ('fault' in found) return found;
  const folder = file.path.slice(0, Math.max(0, file.path.length - name.length - 1));
  const kind = found.kind === 'transcript' && isNamedNotes(name) ? 'notes' : found.kind;
  return { file, folder, kind, stems: episodeStems(name) };
}

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Words that say what a file is for, behind the name that it shares: `ebb.chapters.json`. */
const purpose =
  /(?<=.)[\s_.-](?:chapters?|transcripts?|captions?|subtitles?|notes|description|cover|artwork)$/i;
const audioEnding = /\.(?:mp[34]|m4[ab]|aac|og[ga]|opus|wav|flac|webm|mka)$/i;

/** The parts of a name that an episode's files may share: with and without its language. */
function episodeStems(name: string): [string, ...string[]] {
  const bare = (one: string) => one.replace(purpose, '').replace(audioEnding, '');
  const long = bare(name.replace(/(?<=.)\.gz$/i, '').replace(/(?<=.)\.[a-z0-9]{1,5}$/i, ''));
  // `stem` knows languages by the ending behind them.
  const short = bare(stem(`${long}.x`));
  return [folded(long), folded(short)];
}

function group(
  sorted: readonly Sorted[],
  oddities: Oddity[],
): { episodes: EpisodeFiles[]; left: Sorted[] } {
  const recordings = oneEncoding(
    sorted.filter(({ kind }) => kind === 'audio'),
    oddities,
  );
  const byPlace = new Map(recordings.map((one) => [`${one.folder}/${one.stems[0]}`, one]));
  const byStem = unique(recordings, ({ stems: [long] }) => long);
  const byFolder = unique(recordings, ({ folder }) => folder);
  const own = new Map<Sorted, Sorted[]>(recordings.map((one) => [one, []]));
  const left: Sorted[] = [];
  for (const file of sorted) {
    if (file.kind === 'audio') continue;
    const [long, short = long] = file.stems;
    const recording =
      byPlace.get(`${file.folder}/${long}`) ??
      byPlace.get(`${file.folder}/${short}`) ??
      byStem.get(long) ??
      byStem.get(short) ??
      ownFolder(file.folder, byFolder);
    if (recording) own.get(recording)!.push(file);
    else left.push(file);
  }
  const episodes = [...own].map(([recording, files]) =>
    episodeOf(recording, files, byFolder.get(recording.folder) === recording, oddities),
  );
  return { episodes, left };
}

/** The only recording of a folder, or of the folder around it; the top of the whole folder is nobody's own. */
function ownFolder(
  folder: string,
  byFolder: ReadonlyMap<string, Sorted | undefined>,
): Sorted | undefined {
  for (let at = folder; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    if (byFolder.has(at)) return byFolder.get(at);
  }
  return undefined;
}

/** By key, the one that has it; undefined where several do. */
function unique<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const one of all) found.set(keyOf(one), found.has(keyOf(one)) ? undefined : one);
  return found;
}

/** Encodings in the order in which one of several is published: those that every browser plays first. */
const encodings = ['mp3', 'm4a', 'mp4', 'm4b', 'aac', 'opus', 'ogg', 'oga', 'webm', 'flac', 'wav'];

/** One of the recordings that differ only in their ending. */
function oneEncoding(recordings: readonly Sorted[], oddities: Oddity[]): Sorted[] {
  const rank = ({ file }: Sorted) =>
    (encodings.indexOf(/[^.]*$/.exec(file.path)![0].toLowerCase()) + 100) % 100;
  const best = new Map<string, Sorted>();
  for (const one of [...recordings].sort((a, b) => rank(a) - rank(b))) {
    const place = `${one.folder}/${one.stems[0]}`;
    const taken = best.get(place);
    if (!taken) best.set(place, one);
    else if (isTwin(taken.file, one.file)) best.set(`${place}/${one.file.path}`, one);
    else
      oddities.push({
        file: one.file.path,
        text: `This is left out, for ${baseName(taken.file.path)} is a recording of the same name; give it another name if it is another episode.`,
        weight: 'note',
      });
  }
  const kept = new Set(best.values());
  return recordings.filter((one) => kept.has(one));
}

/** Folder names that tell nothing of an episode. */
const commonFolder =
  /^(?:audios?|recordings?|episodes?|media|mp3s?|m4a|files|podcast|final|public|static|assets|content|season[\s_-]*\d+|s\d+|\d{4})$/i;

function episodeOf(
  { file: audio, folder }: Sorted,
  files: readonly Sorted[],
  isAlone: boolean,
  oddities: Oddity[],
): EpisodeFiles {
  const ofKind = (kind: Sorted['kind']) => files.filter((one) => one.kind === kind);
  const own = baseName(folder);
  const isOwnFolder = isAlone && folder !== '' && !commonFolder.test(own);
  const pick = (kind: Sorted['kind'], preferred: RegExp) => {
    const all = ofKind(kind).map(({ file }) => file);
    const [first = undefined] = [...all.filter(({ path }) => preferred.test(path)), ...all];
    for (const file of all) {
      // A folder may hold pictures of chapters.
      if (file !== first && kind !== 'artwork')
        oddities.push({
          file: file.path,
          text: `This is left out, for an episode has one file of ${kind}, and ${baseName(first!.path)} is it.`,
          weight: 'note',
        });
    }
    return first;
  };
  const chapters = pick('chapters', /chapters/i);
  const artwork = pick('artwork', /(?:cover|artwork)\.\w+$/i);
  const notes = pick('notes', /notes/i);
  const transcripts = oneOfEachLanguage(
    ofKind('transcript').map(({ file }) => file),
    oddities,
  );
  return {
    audio,
    transcripts,
    ...(chapters && { chapters }),
    ...(artwork && { artwork }),
    ...(notes && { notes }),
    name: isOwnFolder ? own : baseName(audio.path),
  };
}

/** Formats in the order in which one of several is read: with speakers and words before those without. */
const formats = ['vtt', 'json', 'srt', 'ttml', 'xml', 'ass', 'lrc', 'sbv', 'tsv', 'html', 'md'];

function oneOfEachLanguage(files: readonly SourceFile[], oddities: Oddity[]): SourceFile[] {
  const rank = ({ path }: SourceFile) =>
    (formats.indexOf(/[^.]*$/.exec(path.replace(/\.gz$/i, ''))![0].toLowerCase()) + 100) % 100;
  const best = new Map<string, SourceFile>();
  for (const file of [...files].sort((a, b) => rank(a) - rank(b))) {
    const language = languageOfName(file.path) ?? '';
    const taken = best.get(language);
    if (taken)
      oddities.push({
        file: file.path,
        text: `This is left out, for ${baseName(taken.path)} is a transcript in the same language; ${otherName(file)}.`,
        weight: 'note',
      });
    else best.set(language, file);
  }
  const kept = new Set(best.values());
  return files.filter((file) => kept.has(file));
}

/** What a file would be called that is no second transcript of one language. */
function otherName({ path }: SourceFile): string {
  const name = baseName(path);
  const notes = isWritten(name) ? `, and notes are called ${notesName(name)}` : '';
  return `another language goes into the name, such as ${name.replace(/\.\w+$/, '.de$&')}${notes}`;
}

/** Names that say what they are, so that a file with one is certainly missed. */
const surely = /\.(?:vtt|srt|sbv|ass|ssa|ttml|dfxp|lrc)(?:\.gz)?$/i;

function belongsToNothing({ file, kind }: Sorted): Oddity[] {
  if (kind === 'artwork') return [];
  const isSure = surely.test(file.path) || kind === 'chapters';
  const text = `This belongs to no recording: give it the name of one, such as “ebb${/(?:\.\w{2})?\.\w+$/.exec(file.path)?.[0] ?? '.vtt'}” beside “ebb.mp3”.`;
  return [{ file: file.path, text, weight: isSure ? 'fault' : 'note' }];
}

function faultOf(file: SourceFile, fault: FileFault): Oddity[] {
  // Folders hold much that was never meant to be published.
  if (fault === 'unknown') return [];
  const isMeant = fault === 'empty' || fault === 'unreadable' || fault === 'no-sound';
  const text = enUnread.fileDiagnostics[fault](en.quoted(baseName(file.path)));
  return [{ file: file.path, text, weight: isMeant ? 'fault' : 'note' }];
}

function isTwin(a: SourceFile, b: SourceFile): boolean {
  return a.path !== b.path && folded(a.path) === folded(b.path);
}

/** Files whose names are one on many disks and hosts. */
function twins(files: readonly SourceFile[]): Oddity[] {
  const known = new Map<string, SourceFile>();
  return files.flatMap((file) => {
    const twin = known.get(folded(file.path));
    known.set(folded(file.path), file);
    if (!twin) return [];
    const text = `The name differs from “${twin.path}” only in case or in how its accents are written, and many disks take both for one file: rename one of them.`;
    return [{ file: file.path, text, weight: 'fault' as const }];
  });
}
