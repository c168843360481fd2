import type { DraftCue } from '../draft.ts';

/** Takes the first `length` characters off a cue's text, and the words that stood in them. */
export function dropLeading(cue: DraftCue, length: number): void {
  cue.text = cue.text.slice(length);
  if (!cue.words) return;
  cue.words = cue.words
    .filter((word) => word.to > length)
    .map((word) => ({ ...word, from: Math.max(0, word.from - length), to: word.to - length }));
  if (cue.words.length === 0) delete cue.words;
}
