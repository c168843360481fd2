import type { Hit } from '../../core/search/find.ts';
import type { TranscriptDom } from '../transcript/transcript-dom.svelte.ts';

/** The element of a line; undefined while it is not mounted. An effect that reads it runs again once it is. */
export function mountedLine({ elements, chunks }: TranscriptDom, line: number) {
  return elements && chunks[elements.chunkOf(line)]?.filled
    ? elements.lineElement(line)
    : undefined;
}

/** The text of a hit, or its whole lines where the browser has translated them; undefined while it is not mounted. */
export function hitRange(lines: TranscriptDom, { from, to }: Hit): Range | undefined {
  const first = mountedLine(lines, from.line);
  const last = mountedLine(lines, to.line);
  if (!first || !last) return undefined;
  const range = document.createRange();
  const [start, end] = [first.firstChild, last.firstChild];
  if (start instanceof Text && end instanceof Text) {
    // A very long line is cut on the page.
    range.setStart(start, Math.min(from.at, start.length));
    range.setEnd(end, Math.min(to.at, end.length));
  } else {
    range.setStart(first, 0);
    range.setEnd(last, last.childNodes.length);
  }
  return range;
}
