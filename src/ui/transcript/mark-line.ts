import type { Attachment } from 'svelte/attachments';
import type { PlacedWords } from '../../state/playback/placed-words.svelte.ts';
import type { Playback } from '../../state/playback/playback.svelte.ts';
import type { LineElements } from './line-elements.ts';

/**
 * Marks the line being said, and the turn and the chunk that hold it. Only these elements and those marked before are
 * touched, however long the transcript is.
 */
export function markLine(playback: Playback, elements: () => LineElements | undefined): Attachment {
  return () => {
    const all = elements();
    const line = all?.line(playback.activeCue);
    if (!all || !line) return;
    const index = all.turnOf(playback.activeCue);
    const now = [all.turn(index), all.chunk(index)];
    line.setAttribute('aria-current', 'true');
    for (const element of now) element?.classList.add('now');
    return () => {
      line.removeAttribute('aria-current');
      for (const element of now) element?.classList.remove('now');
    };
  };
}

/** Gives the active line a class while `isSet`. */
export function markAs(
  name: string,
  isSet: () => boolean,
  playback: Playback,
  elements: () => LineElements | undefined,
): Attachment {
  return () => {
    if (!isSet()) return;
    const line = elements()?.line(playback.activeCue);
    line?.classList.add(name);
    return () => line?.classList.remove(name);
  };
}

/** Paints the word being said with `::highlight(word)`, without touching an element. Needs the Custom Highlight API. */
export function markWord(playback: Playback, elements: () => LineElements | undefined): Attachment {
  return () => {
    const word = playback.cues[playback.activeCue]?.words?.[playback.activeWord];
    return paint('word', word && wordRange(word, elements()?.line(playback.activeCue)));
  };
}

/** Paints the word that is most likely being said, where the file times none, with `::highlight(placed-word)`. */
export function markPlacedWord(
  playback: Playback,
  elements: () => LineElements | undefined,
): Attachment {
  return () => {
    const word = playback.placedWord;
    return paint('placed-word', word && wordRange(word, elements()?.line(playback.activeCue)));
  };
}

/** Has words be placed as long as they can be painted. */
export function placeWords(placedWords: PlacedWords): Attachment {
  return () => ('highlights' in CSS ? placedWords.show() : undefined);
}

function paint(name: string, range: Range | undefined): (() => void) | undefined {
  if (!range || !('highlights' in CSS)) return undefined;
  CSS.highlights.set(name, new Highlight(range));
  return () => {
    CSS.highlights.delete(name);
  };
}

/** `word` is where a word stands in the text of its line (UTF-16 offsets). */
function wordRange(
  word: { readonly from: number; readonly to: number },
  line: HTMLElement | undefined,
): Range | undefined {
  const text = line?.firstChild;
  if (!(text instanceof Text) || word.to > text.length) return undefined;
  const range = document.createRange();
  range.setStart(text, word.from);
  range.setEnd(text, word.to);
  return range;
}
