import { placeOfSaid, type SaidText } from '../said/find-said.ts';
import { fold } from '../text/fold.ts';
import type { TimeRange } from '../time.ts';
import { cueAt } from '../transcript/cue-index.ts';
import { keptPlace, keptWords, type KeptPassage } from './kept-passage.ts';

/** Where a kept passage is in a transcript. */
export interface PlacedKept {
  readonly kept: KeptPassage;
  /** Seconds of the transcript: where its words are, else where they were. */
  readonly place: TimeRange;
  /** Whether its words are in the transcript. */
  readonly isFound: boolean;
}

/** Lines around a time in which a few words, too few to be looked for elsewhere, count as being there. */
const AROUND = 2;

/** Finds a kept passage by its words first, and by its time second. */
export function placeKept(text: SaidText, kept: KeptPassage): PlacedKept {
  const at = keptPlace(kept);
  const found = placeOfSaid(text, at);
  if (!found) return { kept, place: at, isFound: isSaidAround(text, kept) };
  const { start, end = start } = found;
  return { kept, place: { start, end }, isFound: true };
}

function isSaidAround({ cues }: SaidText, kept: KeptPassage): boolean {
  const first = Math.max(0, cueAt(cues, kept.start) - AROUND);
  const lines = cues.slice(first, cueAt(cues, kept.end) + AROUND + 1);
  return fold(lines.map(({ text }) => text).join(' ')).includes(fold(keptWords(kept)));
}
