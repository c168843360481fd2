import { readTranscript } from '../core/transcript/read.ts';
import type { SourceFile } from './published-show.ts';

/** Whether a file's name says that it holds an episode's notes: `ebb.notes.md`. */
export const isNamedNotes = (name: string) =>
  /(?:^|[\s_.-])(?:notes|description)\.(?:md|markdown|html?|txt)$/i.test(name);

/** What a file of notes is called: `ebb.notes.md` for `ebb.md`. */
export const notesName = (name: string) => name.replace(/\.\w+$/, '.notes$&');

/** Whether a file's name is one of Markdown or of a page, which notes have as often as transcripts. */
export const isWritten = (name: string) => /\.(?:md|markdown|html?)$/i.test(name);

const isPage = (name: string) => /\.html?$/i.test(name);
const isText = (name: string) => /\.txt$/i.test(name);

/**
 * Of the files that could be transcripts, those that are notes: Markdown and pages beside a transcript of the same name
 * (`placeOf`), unless they have times where it may have none. So `ebb.md` is beside `ebb.vtt`.
 */
export async function notesBeside<T extends { readonly file: SourceFile }>(
  transcripts: readonly T[],
  placeOf: (one: T) => string,
): Promise<Set<T>> {
  const rivals = transcripts.filter(({ file }) => !isWritten(file.path));
  const places = new Set(rivals.map(placeOf));
  const timed = new Set(rivals.filter(({ file }) => !isText(file.path)).map(placeOf));
  const notes = new Set<T>();
  for (const one of transcripts) {
    const { path } = one.file;
    if (!isWritten(path) || !places.has(placeOf(one))) continue;
    // Notes in Markdown name times as well: `12:30 The moon`.
    const isCertain = timed.has(placeOf(one)) && !isPage(path);
    if (isCertain || (await isUntimed(one.file))) notes.add(one);
  }
  return notes;
}

async function isUntimed(file: SourceFile): Promise<boolean> {
  try {
    return (await readTranscript(await file.read(), { name: file.path })).untimed === true;
  } catch {
    // It is told when it is read for its page.
    return false;
  }
}
