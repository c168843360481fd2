import type { Cue } from '../../transcript/cue.ts';
import { firstIndex } from '../../transcript/cue-index.ts';
import type { Chapter } from './chapter.ts';

/** Fewer chapters divide nothing. */
const FEWEST = 2;
/** Seconds that a chapter may begin after the line that opens it. */
const LATE = 1;

/**
 * The titles of chapters by the index of the line that each begins at: of the lines from a second before its start on, the
 * one that starts nearest to it. Chapters without a title, and those after the last line, have none; silent ones neither.
 */
export function chapterLines(
  cues: readonly Pick<Cue, 'start'>[],
  chapters: readonly Chapter[],
): ReadonlyMap<number, readonly string[]> {
  const listed = chapters.filter(({ silent, title }) => !silent && title !== '');
  const titles = new Map<number, string[]>();
  if (listed.length < FEWEST) return titles;
  for (const { start, title } of listed) {
    const line = lineAt(cues, start);
    if (line < cues.length) titles.set(line, [...(titles.get(line) ?? []), title]);
  }
  return titles;
}

function lineAt(cues: readonly Pick<Cue, 'start'>[], start: number): number {
  const line = firstIndex(cues.length, (index) => cues[index]!.start >= start - LATE);
  const distance = (index: number) => Math.abs((cues[index]?.start ?? Infinity) - start);
  return distance(line + 1) < distance(line) ? line + 1 : line;
}
