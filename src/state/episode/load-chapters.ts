import { absoluteChapters, type Chapter } from '../../core/episode/chapters/chapter.ts';
import { parseChapters } from '../../core/episode/chapters/parse-chapters.ts';
import type { Episode } from '../../core/episode/episode.ts';
import type { FetchFile } from '../../core/episode/fetching.ts';
import type { UserError } from '../../core/episode/user-error.ts';
import { decodeText } from '../../core/transcript/decode/decode.ts';
import { userErrorOf } from './explain-errors.ts';

interface LoadedChapters {
  readonly chapters: readonly Chapter[];
  /** Those inside the audio, if there are any, are better. */
  readonly isSpare?: boolean;
  readonly userError?: UserError;
}

/**
 * An episode's chapters: of its file, else of its feed, else of its notes or its description. Rejects only with the signal's reason.
 */
export async function loadChapters(
  { chapters: url, inlineChapters, description, notes }: Episode,
  fetchFile: FetchFile,
  signal: AbortSignal,
): Promise<LoadedChapters> {
  const file = url === undefined ? undefined : await readFile(url, fetchFile, signal);
  if (file && !file.userError) return file;
  if (inlineChapters) return { ...file, chapters: inlineChapters };
  // No chapters, or a failed chunk load, is not an error: nobody promised chapters.
  const inNotes = await parseChapters(notes ?? '').catch(() => undefined);
  const spare = inNotes?.chapters[0]
    ? inNotes
    : await parseChapters(description ?? '').catch(() => undefined);
  return { ...file, chapters: spare?.chapters ?? [], isSpare: true };
}

async function readFile(
  url: string,
  fetchFile: FetchFile,
  signal: AbortSignal,
): Promise<LoadedChapters> {
  try {
    const { bytes, type, url: base } = await fetchFile(url, signal);
    const { text } = await decodeText(bytes, type);
    const { chapters, diagnostics } = await parseChapters(text);
    const [diagnostic] = diagnostics;
    if (chapters.length > 0 || !diagnostic) return { chapters: absoluteChapters(chapters, base) };
    return { chapters, userError: { about: 'chapters', why: 'unreadable', url, diagnostic } };
  } catch (error) {
    signal.throwIfAborted();
    return { chapters: [], userError: userErrorOf(error, 'chapters') };
  }
}
