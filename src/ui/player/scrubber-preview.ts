import type { Chapter } from '../../core/episode/chapters/chapter.ts';
import { cueAt } from '../../core/transcript/cue-index.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import { chapterAt } from './chapter-at.ts';

/** What is at one place of the episode, for a look before going there. */
export interface Preview {
  /** Seconds. */
  readonly time: number;
  readonly chapter?: string;
  readonly words?: string;
}

/** A line that was over this long ago, in seconds, is not said at the place. */
const OVER = 5;
const MOST_CHARACTERS = 110;

/** What is said at `time`, and in which chapter. */
export function previewAt(
  time: number,
  cues: readonly Cue[],
  chapters: readonly Chapter[],
): Preview {
  const chapter = chapterAt(chapters, time)?.title;
  const cue = cues[cueAt(cues, time)];
  const words = cue && time < cue.end + OVER ? shorten(cue.text) : undefined;
  return { time, ...(chapter && { chapter }), ...(words && { words }) };
}

function shorten(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS).replace(/\s\S*$/, '')}…`;
}
