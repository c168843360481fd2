import type { TextPlace } from '../../core/passage/passage.ts';

/** The stretch of the document between two places of the text; undefined where their lines are not mounted. */
export function textRange(
  lineAt: (line: number) => Element | undefined,
  from: TextPlace,
  to: TextPlace,
): Range | undefined {
  const [first, last] = [lineAt(from.line)?.firstChild, lineAt(to.line)?.firstChild];
  if (!(first instanceof Text) || !(last instanceof Text)) return undefined;
  const range = document.createRange();
  range.setStart(first, Math.min(from.offset, first.length));
  range.setEnd(last, Math.min(to.offset, last.length));
  return range;
}
