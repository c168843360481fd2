/** A stretch of a line's text, marked where it is what was looked for. */
export interface Run {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A stretch of a text, in UTF-16 units; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A text of more than about `length` units is cut around its first mark. Marks with nothing but white space between are one. */
export function runsOf(text: string, marks: readonly Stretch[], length: number): Run[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...marks].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && text.slice(last.to, from).trim() === '') last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  const [begin, end] = cut(text, joined[0]?.from ?? 0, length);
  const runs: Run[] = [];
  const add = (from: number, to: number, isMarked: boolean) => {
    const part = text.slice(Math.max(from, begin), Math.min(to, end));
    if (part !== '') runs.push({ text: part, isMarked });
  };
  if (begin > 0) runs.push({ text: '…', isMarked: false });
  let at = begin;
  for (const { from, to } of joined) {
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  if (end < text.length) runs.push({ text: '…', isMarked: false });
  return runs;
}

/** Where to cut a text so that about `length` units around `mark` are left, at white space if there is some nearby. */
function cut(text: string, mark: number, length: number): [number, number] {
  if (text.length <= length) return [0, text.length];
  const wanted = Math.max(0, Math.min(mark - length / 4, text.length - length));
  const from = wanted === 0 ? 0 : wordBegin(text, Math.floor(wanted), mark);
  const to = from + length;
  return [from, to >= text.length ? text.length : wordEnd(text, to)];
}

const nearby = 24;

function wordBegin(text: string, at: number, mark: number): number {
  const space = text.slice(at, Math.min(at + nearby, mark)).search(/\s\S/);
  return space >= 0 ? at + space + 1 : wholeCharacter(text, at);
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(at - nearby, at).search(/\s\S*$/);
  return space >= 0 ? at - nearby + space : wholeCharacter(text, at);
}

/** The same place, or before the first half of a character. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
