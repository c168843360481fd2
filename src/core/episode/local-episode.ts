import { spacedName, stem } from './file-name.ts';
import type { LocalEpisode, LocalFile, LocalKind } from './library.ts';
import { shortHash } from '../short-hash.ts';

/** A listener's files, sorted by their kind. */
export interface SortedFiles {
  readonly files: readonly LocalFile[];
  /** The files that Cueline cannot use, and why. */
  readonly diagnostics: readonly FileDiagnostic[];
}

/** Why dropped files were left out, as facts: the ui has the words for it. */
export type FileDiagnostic =
  | { readonly code: FileFault; readonly name: string }
  | { readonly code: 'too-many'; readonly count: number }
  /** Usable, but left out: the episode has another of the kind, or a picture came alone. */
  | { readonly code: `further-${LocalKind}` | 'lone-artwork'; readonly names: readonly string[] };

export type FileFault =
  | 'unreadable'
  | 'empty'
  | 'pdf'
  | 'rtf'
  | 'office'
  | 'word'
  | 'archive'
  /** Named as audio, but it holds text. */
  | 'no-sound'
  /** Text in which no line of a transcript is found, such as JSON of something else. */
  | 'no-lines'
  | 'unknown';

export type SortFiles = (files: readonly File[]) => Promise<SortedFiles>;

/** Makes addresses by which the page can load the listener's own files. */
export interface ObjectUrls {
  make(blob: Blob): string;
  /** Frees the address and the memory behind it. */
  revoke(url: string): void;
}

/**
 * Makes an episode of files that a listener added, together or one after another. A transcript joins an open audio and an
 * audio an open transcript; files with both, or a second audio, begin a new episode. `added` must not be empty. Of several
 * recordings, the one whose name fits the other files is taken.
 */
export function joinFiles(
  current: LocalEpisode | undefined,
  added: readonly LocalFile[],
  nowMs: number,
): LocalEpisode {
  const files = oneOfEach(added);
  const joined = current && belongs(current, files) ? current : undefined;
  const all = joined ? merge(joined.files, files) : files;
  const name = head(all)?.name;
  // The title may come from inside the file.
  const known = joined && head(joined.files)?.name === name ? joined.title : undefined;
  return {
    id: joined?.id ?? localId(all),
    title: known ?? (spacedName(stem(name ?? '')) || name || '…'),
    files: all,
    openedMs: nowMs,
  };
}

/**
 * The episodes of those recordings, of several added together, that `taken` left: each with the files of its name. They
 * count as opened before the one that was taken.
 */
export function furtherEpisodes(
  added: readonly LocalFile[],
  taken: readonly LocalFile[],
  nowMs: number,
): LocalEpisode[] {
  const left = added.filter((file) => !isAmong(taken, file));
  const recordings = ofKind(left, 'audio').filter(
    (file, i, all) => !isAmong(all.slice(0, i), file),
  );
  return recordings.map((audio, i) => {
    const own = left.filter(
      ({ kind, name }) => kind !== 'audio' && stem(name) === stem(audio.name),
    );
    return joinFiles(undefined, [audio, ...own], nowMs - 1 - i);
  });
}

/** The title of the kept episode that may wait for the recording among files: it has their name, and they no transcript. */
export function awaitedTitle(files: readonly LocalFile[]): string | undefined {
  const [audio] = ofKind(files, 'audio');
  const isWhole = !audio || ofKind(files, 'transcript').length > 0;
  return isWhole ? undefined : spacedName(stem(audio.name));
}

/** Whether an episode is only a transcript, of the same name as the recording among files. */
export function awaits(local: LocalEpisode, files: readonly LocalFile[]): boolean {
  const title = awaitedTitle(files);
  const isNamed = ({ name }: LocalFile) => spacedName(stem(name)) === title;
  return (
    ofKind(local.files, 'audio').length === 0 && ofKind(local.files, 'transcript').some(isNamed)
  );
}

/** Whether the files hold this one, or a copy of it. */
function isAmong(files: readonly LocalFile[], { kind, name, blob }: LocalFile): boolean {
  return files.some((one) => one.kind === kind && one.name === name && one.blob.size === blob.size);
}

/** The id of an episode made of these files: the same for the same audio (or transcript), whatever the other files are. */
function localId(files: readonly LocalFile[]): string {
  const file = head(files);
  return `local-${shortHash(file ? `${file.name} ${file.blob.size}` : '')}`;
}

/** The file that an episode is named after. */
function head(files: readonly LocalFile[]): LocalFile | undefined {
  return ofKind(files, 'audio')[0] ?? ofKind(files, 'transcript')[0] ?? files[0];
}

function ofKind(files: readonly LocalFile[], kind: LocalKind): readonly LocalFile[] {
  return files.filter((file) => file.kind === kind);
}

function belongs(current: LocalEpisode, added: readonly LocalFile[]): boolean {
  const [audio] = ofKind(added, 'audio');
  if (!audio) return true;
  const isSame = ofKind(current.files, 'audio').some(
    ({ name, blob }) => name === audio.name && blob.size === audio.blob.size,
  );
  const isMissing = ofKind(current.files, 'audio').length === 0;
  return isSame || (isMissing && ofKind(added, 'transcript').length === 0);
}

/** New files first, so that they are shown; one audio, one picture, one list of chapters. */
function merge(old: readonly LocalFile[], added: readonly LocalFile[]): LocalFile[] {
  const isReplaced = ({ kind, name }: LocalFile) =>
    added.some((file) => file.kind === kind && (kind !== 'transcript' || file.name === name));
  return [...added, ...old.filter((file) => !isReplaced(file))];
}

/** Of several audios, pictures or chapters at once, the one that shares its name with the others, or the first. */
function oneOfEach(added: readonly LocalFile[]): LocalFile[] {
  const isNamed = (names: readonly LocalFile[]) => {
    const stems = new Set(names.map(({ name }) => stem(name)));
    return (file: LocalFile) => stems.has(stem(file.name));
  };
  const pick = (kind: LocalKind, beside: readonly LocalFile[]) => {
    const files = ofKind(added, kind);
    return [files.find(isNamed(beside)) ?? files[0]].filter((file) => file !== undefined);
  };
  const all = ofKind(added, 'transcript');
  const audio = pick('audio', all);
  const own = all.filter(isNamed(audio));
  // In a folder of several recordings, the other recordings' transcripts are not languages of this one.
  const isFolder = ofKind(added, 'audio').length > 1 && own.length > 0;
  const transcripts = isFolder ? own : all;
  const main = [...audio, ...transcripts];
  return [...main, ...pick('chapters', main), ...pick('artwork', main)];
}

/** The files, of those added together, that are not in the episode made from them; a copy of a used file does not count. */
export function leftOut(
  added: readonly LocalFile[],
  taken: readonly LocalFile[],
): FileDiagnostic[] {
  const further = added.filter((file) => !isAmong(taken, file));
  const kinds: readonly LocalKind[] = ['audio', 'transcript', 'chapters', 'artwork'];
  return kinds.flatMap((kind) => {
    const names = further.filter((file) => file.kind === kind).map(({ name }) => name);
    return names.length > 0 ? [{ code: `further-${kind}` as const, names }] : [];
  });
}
