import type { Attachment } from 'svelte/attachments';
import type { LinePlace } from '../../core/passage/passage-places.ts';
import type { LineElements } from '../transcript/line-elements.ts';
import type { TranscriptDom } from '../transcript/transcript-dom.svelte.ts';
import { SizeWatch } from './size-watch.ts';

/** A stretch of the text to be marked in its margin. */
export interface KeptMark {
  readonly first: LinePlace;
  readonly last: LinePlace;
  /** The mark's accessible name. */
  readonly label: string;
  /** False where the words are others by now. */
  readonly isFound: boolean;
}

/**
 * Puts a line into the margin of each turn that a passage is in, beside its words. It stands in the turn's head, so that
 * lines are found by counting as before, and moves along with the turn; its place in it is looked up when the turn is laid
 * out, or laid out anew.
 */
export function markKept(lines: TranscriptDom, marks: () => readonly KeptMark[]): Attachment {
  return () => {
    const { elements } = lines;
    const all = marks();
    if (!elements || all.length === 0) return;
    const sizes = new SizeWatch();
    for (const mark of all) {
      const lastTurn = elements.turnOf(mark.last.line);
      for (let turn = elements.turnOf(mark.first.line); turn <= lastTurn; turn++) {
        // A chunk is marked as soon as it is mounted.
        $effect(() => {
          const drawn = draw(elements, mark, turn);
          if (!drawn) return;
          const { element, within, place } = drawn;
          const stop = sizes.watch(within, place);
          return () => {
            stop();
            element.remove();
          };
        });
      }
    }
    return () => sizes.stop();
  };
}

interface Drawn {
  readonly element: HTMLElement;
  readonly within: HTMLElement;
  readonly place: () => void;
}

/** The part of a mark that is in one turn; undefined where its lines are not mounted. */
function draw(elements: LineElements, mark: KeptMark, index: number): Drawn | undefined {
  // Asking for the line has this done again once its chunk is mounted.
  const isFirst = elements.turnOf(mark.first.line) === index;
  const isLast = elements.turnOf(mark.last.line) === index;
  const within = elements.turn(index);
  const own = isFirst ? mark.first.line : mark.last.line;
  const isThere = elements.line(own) !== undefined;
  const text = within?.lastElementChild;
  const head = within?.firstElementChild;
  if (!isThere || !within || !text || !head) return undefined;
  const element = document.createElement('span');
  element.className = mark.isFound ? 'kept-mark' : 'kept-mark gone';
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', mark.label);
  element.title = mark.label;
  head.append(element);
  const place = () => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const from = isFirst ? elements.line(mark.first.line)?.firstChild : undefined;
    const to = isLast ? elements.line(mark.last.line)?.firstChild : undefined;
    if (from instanceof Text) range.setStart(from, Math.min(mark.first.from, from.length));
    if (to instanceof Text) range.setEnd(to, Math.min(mark.last.to, to.length));
    const { top, height } = range.getBoundingClientRect();
    element.style.top = `${top - within.getBoundingClientRect().top}px`;
    element.style.height = `${height}px`;
  };
  return { element, within, place };
}
