import { firstIndex } from '../../core/transcript/cue-index.ts';
import type { TranscriptDom } from '../transcript/transcript-dom.svelte.ts';
import { lineText } from './line-text.ts';

/** The line at the top of the view, and its distance from the top of the window in CSS pixels. */
export interface ReadingPlace {
  readonly line: number;
  readonly top: number;
}

/** The first line that ends below `top` (CSS pixels in the window). */
export function readingPlace(lines: TranscriptDom, top: number): ReadingPlace | undefined {
  const { root, chunks } = lines;
  const chunkElement = root && firstBelow(root.children, top);
  const chunk = chunkElement && chunks[[...root.children].indexOf(chunkElement)];
  if (!chunk) return undefined;
  const turnElement = chunk.filled ? firstBelow(chunkElement.children, top) : undefined;
  const turn = chunk.turns[turnElement ? [...chunkElement.children].indexOf(turnElement) : 0]!;
  const links = turnElement?.lastElementChild?.children;
  const link = links && firstBelow(links, top);
  const line = turn.first + (link ? [...links].indexOf(link) : 0);
  return { line, top: (link ?? turnElement ?? chunkElement).getBoundingClientRect().top };
}

/** The distance to scroll to bring a reading place back to where it was. */
export function distanceTo(lines: TranscriptDom, place: ReadingPlace): number {
  const element = lineText(lines, place.line)?.parentElement;
  return element ? element.getBoundingClientRect().top - place.top : 0;
}

/** The first element that ends below `top`, of elements ordered from the top down; else the last. */
function firstBelow(elements: HTMLCollection, top: number): Element | undefined {
  const isBelow = (index: number) => elements[index]!.getBoundingClientRect().bottom > top;
  return elements[firstIndex(elements.length - 1, isBelow)];
}
