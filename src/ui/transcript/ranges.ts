import type { Playback } from '../../state/playback/playback.svelte.ts';
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
