import { cueAt } from '../../core/transcript/cue-index.ts';
import type { TimeRange } from '../../core/playback/player.ts';
import type { Playback } from '../../state/playback.svelte.ts';
import type { LineElements } from './line-elements.ts';

/** The text of the word being said. */
export function wordRanges(playback: Playback, elements: LineElements | undefined): Range[] {
  const word = playback.cues[playback.activeCue]?.words?.[playback.activeWord];
  const text = word && elements?.line(playback.activeCue)?.firstChild;
  if (!word || !(text instanceof Text) || word.to > text.length) return [];
  const range = document.createRange();
  range.setStart(text, word.from);
  range.setEnd(text, word.to);
  return [range];
}

/** The text of the lines within a passage. */
export function passageRanges(
  playback: Playback,
  elements: LineElements | undefined,
  passage: TimeRange | undefined,
): Range[] {
  if (!passage || !elements) return [];
  const first = Math.max(0, cueAt(playback.cues, passage.start));
  // A line that starts just where the passage ends is not part of it.
  const last = Math.max(first, cueAt(playback.cues, passage.end - 0.01));
  const from = elements.line(first);
  const to = elements.line(last);
  if (!from || !to) return [];
  const range = document.createRange();
  range.setStartBefore(from);
  range.setEndAfter(to);
  return [range];
}
