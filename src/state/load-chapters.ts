import type { Chapter } from '../core/episode/chapter.ts';
import { parseChapters } from '../core/episode/chapters/parse-chapters.ts';
import type { FetchFile } from '../core/episode/fetching.ts';
import type { Trouble } from '../core/episode/trouble.ts';
import { decodeText } from '../core/transcript/decode.ts';
import { troubleOf } from './fetch-trouble.ts';

export interface LoadedChapters {
  readonly chapters: readonly Chapter[];
  readonly trouble?: Trouble;
}

/** Fetches and reads a chapters file. Rejects only with the signal's reason. */
export async function loadChapters(
  url: string,
  fetchFile: FetchFile,
  signal: AbortSignal,
): Promise<LoadedChapters> {
  try {
    const { bytes, type, url: base } = await fetchFile(url, signal);
    const { text } = await decodeText(bytes, type);
    const { chapters, problems } = await parseChapters(text);
    if (chapters.some(({ image, link }) => image ?? link)) {
      const { absoluteChapters } = await import('../core/episode/chapters/absolute-chapters.ts');
      return { chapters: absoluteChapters(chapters, base) };
    }
    const [problem] = problems;
    if (chapters.length > 0 || !problem) return { chapters };
    return { chapters, trouble: { about: 'chapters', why: 'unreadable', url, problem } };
  } catch (error) {
    signal.throwIfAborted();
    return { chapters: [], trouble: troubleOf(error, 'chapters') };
  }
}
