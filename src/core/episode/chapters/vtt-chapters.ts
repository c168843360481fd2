import { parseVtt } from '../../transcript/formats/vtt/vtt.ts';
import type { ChaptersDraft } from './draft-chapter.ts';

/** Reads WebVTT whose cues are chapters. */
export function readVttChapters(text: string): ChaptersDraft {
  const { cues, diagnostics } = parseVtt(text.trimStart());
  return {
    chapters: cues.map(({ start, end, text: title }) => ({
      start,
      ...(end !== undefined && { end }),
      title,
    })),
    diagnostics,
  };
}
