import type { LineElements } from './line-elements.ts';
import type { RenderChunk } from './render-chunks.svelte.ts';
import { HEADING, headingElement, type Headings } from './turn-elements.ts';

/** Has `headings`, and no others, stand above the lines of a chunk that is in the document. */
export function writeHeadings(
  elements: LineElements,
  chunk: RenderChunk,
  headings: Headings,
): void {
  if (!chunk.filled) return;
  const written = elements.chunk(chunk.first)?.getElementsByClassName(HEADING) ?? [];
  for (const heading of [...written]) heading.remove();
  if (headings.size === 0) return;
  for (const { first, cues } of chunk.turns) {
    for (let line = first; line < first + cues.length; line++) {
      const made = (headings.get(line) ?? []).map((title) => headingElement(title));
      // Above its first line a turn has its time and its speaker.
      const below =
        line === first
          ? elements.turn(elements.turnOf(line))?.firstElementChild
          : elements.lineElement(line);
      below?.before(...made);
    }
  }
}
