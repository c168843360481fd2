import type { Hit } from '../../core/search/find.ts';
import type { TranscriptDom } from '../transcript/transcript-dom.svelte.ts';

/** The text of a line; undefined while it is not mounted. An effect that reads it runs again once it is. */
export function lineText(lines: TranscriptDom, index: number): Text | undefined {
  const { elements, chunks } = lines;
  if (!elements || !chunks[elements.chunkOf(index)]?.filled) return undefined;
  const text = elements.lineElement(index)?.firstChild;
  return text instanceof Text ? text : undefined;
}

/** The text of a hit; undefined while it is not mounted. */
export function hitRange(lines: TranscriptDom, hit: Hit): Range | undefined {
  const from = lineText(lines, hit.from.line);
  const to = hit.to.line === hit.from.line ? from : lineText(lines, hit.to.line);
  if (!from || !to) return undefined;
  const range = document.createRange();
  // A very long line is cut on the page.
  range.setStart(from, Math.min(hit.from.at, from.length));
  range.setEnd(to, Math.min(hit.to.at, to.length));
  return range;
}
