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

/** Dims the mark of the active line while nobody speaks. */
export function markRest(playback: Playback, elements: () => LineElements | undefined): Attachment {
  return () => {
    if (!playback.resting) return;
    const line = elements()?.line(playback.activeCue);
    line?.classList.add('resting');
    return () => line?.classList.remove('resting');
  };
}

/** Lightens the mark of the active line where its place is a guess. */
export function markGuess(
  playback: Playback,
  isGuess: () => boolean,
  elements: () => LineElements | undefined,
): Attachment {
  return () => {
    if (!isGuess()) return;
    const line = elements()?.line(playback.activeCue);
    line?.classList.add('guessed');
    return () => line?.classList.remove('guessed');
  };
}

/** Paints the word being said with `::highlight(word)`, without touching an element. Needs the Custom Highlight API. */
export function markWord(playback: Playback, elements: () => LineElements | undefined): Attachment {
  return () => {
    const range = wordRange(playback, elements());
    if (!range || !('highlights' in CSS)) return;
    CSS.highlights.set('word', new Highlight(range));
    return () => {
      CSS.highlights.delete('word');
    };
  };
}

function wordRange(playback: Playback, elements: LineElements | undefined): Range | undefined {
  const word = playback.cues[playback.activeCue]?.words?.[playback.activeWord];
  const text = word && elements?.line(playback.activeCue)?.firstChild;
  if (!word || !(text instanceof Text) || word.to > text.length) return undefined;
  const range = document.createRange();
  range.setStart(text, word.from);
  range.setEnd(text, word.to);
  return range;
}
