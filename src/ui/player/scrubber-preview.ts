import type { Chapter } from '../../core/episode/chapters/chapter.ts';
import { cueAt } from '../../core/transcript/cue-index.ts';
import type { Cue } from '../../core/transcript/cue.ts';

/** A preview of one place in the episode. */
export interface Preview {
  /** Seconds. */
  readonly time: number;
  readonly chapter?: string;
  readonly words?: string;
}

/** A line that ended this many seconds before a place does not belong to it. */
const OVER = 5;
const MOST_CHARACTERS = 110;

/** The words and the chapter at `time`; `cues` and `chapters` must be ordered by start. */
export function previewAt(
  time: number,
  cues: readonly Cue[],
  chapters: readonly Chapter[],
): Preview {
  const chapter = chapters[cueAt(chapters, time)]?.title;
  const cue = cues[cueAt(cues, time)];
  const words = cue && time < cue.end + OVER ? shorten(cue.text) : undefined;
  return { time, ...(chapter && { chapter }), ...(words && { words }) };
}

function shorten(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS).replace(/\s\S*$/, '')}…`;
}
