import type { Attachment } from 'svelte/attachments';
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

/** Paints a word of the active line with `::highlight(NAME)`, without touching an element. Needs the Custom Highlight API. */
export function markWord(
  name: string,
  word: () => WordPlace | undefined,
  playback: Playback,
  elements: () => LineElements | undefined,
): Attachment {
  return () => {
    const place = word();
    const range = place && wordRange(place, elements()?.line(playback.activeCue));
    if (!range || !('highlights' in CSS)) return;
    CSS.highlights.set(name, new Highlight(range));
    return () => {
      CSS.highlights.delete(name);
    };
  };
}

/** Where a word stands in the text of its line (UTF-16 offsets). */
interface WordPlace {
  readonly from: number;
  readonly to: number;
}

function wordRange(word: WordPlace, line: HTMLElement | undefined): Range | undefined {
  const text = line?.firstChild;
  if (!(text instanceof Text) || word.to > text.length) return undefined;
  const range = document.createRange();
  range.setStart(text, word.from);
  range.setEnd(text, word.to);
  return range;
}
