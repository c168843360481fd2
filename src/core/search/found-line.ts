import { runsOf, type Run } from '../text/marked-runs.ts';
import type { Cue } from '../transcript/cue.ts';
import type { Hit } from './find.ts';

/** A line that something was found in, as a list shows it. */
export interface FoundLine {
  readonly line: number;
  /** Its text around the first hit; with the next lines where a hit goes on in them. */
  readonly runs: readonly Run[];
}

/** A hit that ends after so many characters might not be in view, so the text begins so many before it. */
const IN_VIEW = 44;
const BEFORE = 16;
/** Characters that a list has room for, in a wide row. */
const SHOWN = 200;

/** The line that `hits` begin in. They are in order, and there is one at least. */
export function foundLine(cues: readonly Pick<Cue, 'text'>[], hits: readonly Hit[]): FoundLine {
  const line = hits[0]!.from.line;
  const last = hits.at(-1)!.to.line;
  const begins: number[] = [];
  let text = '';
  for (let i = line; i <= last; i++) {
    if (i > line) text += ' ';
    begins.push(text.length);
    text += cues[i]?.text ?? '';
  }
  const marks = hits.map(({ from, to }) => ({
    from: begins[from.line - line]! + from.at,
    to: begins[to.line - line]! + to.at,
  }));
  const cut = beginFor(text, marks[0]!);
  const shown = marks.map(({ from, to }) => ({ from: from - cut, to: to - cut }));
  const runs = runsOf(text.slice(cut), shown, SHOWN);
  return { line, runs: cut > 0 ? [{ text: '…', isMarked: false }, ...runs] : runs };
}

/** Where a text begins so that a mark is in view: at a word, where one begins nearby. */
function beginFor(text: string, { from, to }: { from: number; to: number }): number {
  if (to <= IN_VIEW || from <= BEFORE) return 0;
  const space = text.slice(from - BEFORE, from).search(/\s\S/);
  const begin = from - BEFORE + (space >= 0 ? space + 1 : 0);
  return /[\udc00-\udfff]/.test(text.charAt(begin)) ? begin - 1 : begin;
}
