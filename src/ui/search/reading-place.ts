import { firstIndex } from '../../core/transcript/cue-index.ts';
import type { TranscriptDom } from '../transcript/transcript-dom.svelte.ts';
import { lineText } from './line-text.ts';

/** The line that is read at the top of the view, and how far it is from the top of the window, in CSS pixels. */
export interface ReadingPlace {
  readonly line: number;
  readonly top: number;
}

/** The first line that ends below `top` (CSS pixels in the window). */
export function readingPlace(lines: TranscriptDom, top: number): ReadingPlace | undefined {
  const { root, chunks } = lines;
  const sliceElement = root && firstBelow(root.children, top);
  const slice = sliceElement && chunks[[...root.children].indexOf(sliceElement)];
  if (!slice) return undefined;
  const turnElement = slice.filled ? firstBelow(sliceElement.children, top) : undefined;
  const turn = slice.turns[turnElement ? [...sliceElement.children].indexOf(turnElement) : 0]!;
  const links = turnElement?.lastElementChild?.children;
  const link = links && firstBelow(links, top);
  const line = turn.first + (link ? [...links].indexOf(link) : 0);
  return { line, top: (link ?? turnElement ?? sliceElement).getBoundingClientRect().top };
}

/** How far the view has to scroll for a reading place to be where it was. */
export function distanceTo(lines: TranscriptDom, place: ReadingPlace): number {
  const element = lineText(lines, place.line)?.parentElement;
  return element ? element.getBoundingClientRect().top - place.top : 0;
}

/** The first of elements that follow one another downwards that ends below `top`; else the last. */
function firstBelow(elements: HTMLCollection, top: number): Element | undefined {
  const isBelow = (index: number) => elements[index]!.getBoundingClientRect().bottom > top;
  return elements[firstIndex(elements.length - 1, isBelow)];
}
