import type { Attachment } from 'svelte/attachments';
import type { LinePlace } from '../../core/passage/passage-places.ts';
import type { LineElements } from '../transcript/line-elements.ts';
import type { TranscriptDom } from '../transcript/transcript-dom.svelte.ts';

/** Paints the words of a passage, without the names and times between them. */
export function paintPassage(lines: TranscriptDom, places: () => readonly LinePlace[]): Attachment {
  return () => {
    const { elements } = lines;
    const all = places();
    if (!elements || all.length === 0 || !('highlights' in CSS)) return;
    const painted = new Highlight();
    // The word being said and search hits are painted over it.
    painted.priority = -1;
    CSS.highlights.set('passage', painted);
    for (const some of byChunk(elements, all)) {
      // A chunk is painted as soon as it is mounted.
      $effect(() => {
        const ranges = some.flatMap((place, i) => wordsOf(elements, place, some[i + 1]));
        for (const range of ranges) painted.add(range);
        return () => {
          for (const range of ranges) painted.delete(range);
        };
      });
    }
    return () => {
      CSS.highlights.delete('passage');
    };
  };
}

function byChunk(elements: LineElements, places: readonly LinePlace[]): LinePlace[][] {
  const chunks: LinePlace[][] = [];
  let chunk = -1;
  for (const place of places) {
    const of = elements.chunkOf(place.line);
    if (of !== chunk) chunks.push([]);
    chunks.at(-1)!.push(place);
    chunk = of;
  }
  return chunks;
}

/** A line's own words, with the space after it if the passage goes on; a second language below the line is not painted. */
function wordsOf(
  elements: LineElements,
  { line, from, to }: LinePlace,
  next: LinePlace | undefined,
): StaticRange[] {
  const link = elements.line(line);
  const text = link?.firstChild;
  // A very long line is cut on the page.
  if (!(text instanceof Text) || from >= text.length) return [];
  const ranges = [rangeIn(text, from, Math.min(to, text.length))];
  const goesOn = to >= text.length && next?.line === line + 1 && next.from === 0;
  for (let node = goesOn && link?.nextSibling; node; node = node.nextSibling) {
    if (node instanceof Element) break;
    if (node instanceof Text) ranges.push(rangeIn(node, 0, node.length));
  }
  return ranges;
}

function rangeIn(text: Text, from: number, to: number): StaticRange {
  return new StaticRange({
    startContainer: text,
    startOffset: from,
    endContainer: text,
    endOffset: to,
  });
}
