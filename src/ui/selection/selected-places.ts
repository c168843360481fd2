import { firstIndex } from '../../core/transcript/cue-index.ts';
import type { TextPlace } from '../../core/passage/passage.ts';
import type { Turn } from '../../core/transcript/turns.ts';
import type { LineElements } from '../transcript/line-elements.ts';

/** The reader's selection in `root` as places in the transcript's text; undefined without one. */
export function selectedPlaces(
  selection: Selection | null,
  root: HTMLElement,
  elements: LineElements,
  turns: readonly Turn[],
): { from: TextPlace; to: TextPlace } | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  // A selection of the whole page is not a passage.
  if (!root.contains(selection.anchorNode) && !root.contains(selection.focusNode)) return undefined;
  const range = selection.getRangeAt(0);
  const lines = turns.reduce((count, turn) => count + turn.cues.length, 0);
  /** The side of the range that a line's first or last place is on: -1 before it, 1 after it. */
  const side = (line: number, edge: 'start' | 'end') => {
    const element = elements.lineElement(line) ?? elements.chunk(elements.turnOf(line));
    return element
      ? range.comparePoint(element, edge === 'start' ? 0 : element.childNodes.length)
      : 1;
  };
  const first = firstIndex(lines, (line) => side(line, 'end') >= 0);
  const last = firstIndex(lines, (line) => side(line, 'start') > 0) - 1;
  if (first > last) return undefined;
  const offset = (line: number, edge: 'start' | 'end') => {
    const element = elements.lineElement(line);
    const words = element?.firstChild;
    if (element && words instanceof Text) return offsetIn(element, words, range, edge);
    // Of a line that the browser has translated, or that is not mounted, it is all.
    const turn = turns[elements.turnOf(line)];
    return edge === 'start' ? 0 : (turn?.cues[line - turn.first]?.text.length ?? 0);
  };
  return {
    from: { line: first, offset: offset(first, 'start') },
    to: { line: last, offset: offset(last, 'end') },
  };
}

/** The offset at which a range starts or ends in a line's own words, which are its first text node. */
function offsetIn(line: Element, words: Text, range: Range, edge: 'start' | 'end'): number {
  const [node, offset] =
    edge === 'start'
      ? [range.startContainer, range.startOffset]
      : [range.endContainer, range.endOffset];
  if (node === words) return offset;
  if (!line.contains(node)) return edge === 'start' ? 0 : words.length;
  return node === line && offset === 0 ? 0 : words.length;
}
