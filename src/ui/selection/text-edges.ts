import type { TextPlace } from '../../core/passage/passage.ts';
import type { TextEdges } from './place-near.ts';

/** The places where a stretch of text begins and ends on the screen; undefined while its first and last lines are not mounted. */
export function textEdges(
  lineAt: (line: number) => Element | undefined,
  from: TextPlace,
  to: TextPlace,
): TextEdges | undefined {
  const start = boxOf(lineAt(from.line), from.offset);
  const end = boxOf(lineAt(to.line), to.offset - 1);
  return start && end && { start, end };
}

/** The box of one character of a line's own words. */
function boxOf(line: Element | undefined, offset: number): DOMRect | undefined {
  const text = line?.firstChild;
  if (!line || !(text instanceof Text)) return line?.getBoundingClientRect();
  const at = Math.max(0, Math.min(offset, text.length - 1));
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, Math.min(at + 1, text.length));
  return range.getClientRects()[0] ?? line.getBoundingClientRect();
}
