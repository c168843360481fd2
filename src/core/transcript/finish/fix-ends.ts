import { roundTime } from '../../time.ts';
import type { Cue } from '../cue.ts';
import type { DraftCue } from '../draft.ts';

/** Characters of speech in a second, slowly spoken. */
const charactersPerSecond = 14;

/** Seconds that a text takes to say, about; for the last cue of a file without ends. */
export function spokenLength(text: string): number {
  return Math.max(1, Math.round((text.length / charactersPerSecond) * 1000) / 1000);
}

/** Gives each cue that has no end, or one before its start, the next later start as its end, or a length from its text. `cues` must be ordered by start. */
export function mendEnds(cues: readonly DraftCue[]): void {
  let next: number | undefined;
  for (let i = cues.length - 1; i >= 0; i--) {
    const cue = cues[i]!;
    const after = cues[i + 1];
    if (after && after.start > cue.start) next = after.start;
    if (hasEnd(cue) && cue.end >= cue.start) continue;
    cue.end = next ?? roundTime(cue.start + spokenLength(cue.text));
    mendLastWord(cue, cue.end);
  }
}

/** A last word that no time followed lasts as long as its cue. */
function mendLastWord(cue: DraftCue, end: number): void {
  const last = cue.words?.at(-1);
  if (cue.words && last && last.end <= last.start)
    cue.words = [...cue.words.slice(0, -1), { ...last, end: Math.max(last.start, end) }];
}

/** Whether a draft has its end, as every finished cue has. */
export function hasEnd(cue: DraftCue): cue is DraftCue & Cue {
  return cue.end !== undefined && Number.isFinite(cue.end);
}
