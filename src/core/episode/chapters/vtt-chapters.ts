import { parseVtt } from '../../transcript/formats/vtt/vtt.ts';
import type { ChaptersDraft } from './draft-chapter.ts';

/** Reads WebVTT whose cues are chapters. */
export async function readVttChapters(text: string): Promise<ChaptersDraft> {
  const { cues, diagnostics } = await parseVtt(text.trimStart());
  return {
    chapters: cues.map(({ start, end, text: title }) => ({
      start,
      ...(end !== undefined && { end }),
      title,
    })),
    diagnostics,
  };
}
