import type { Chapter } from '../../core/episode/chapters/chapter.ts';
import { cueAt } from '../../core/transcript/cue-index.ts';

/** The chapter that holds `time`; undefined before the first. */
export function chapterAt(chapters: readonly Chapter[], time: number): Chapter | undefined {
  const listed = chapters.filter(({ silent }) => !silent);
  return listed[cueAt(listed, time)];
}
