import { linkedText } from './linked-text.ts';
import type { Inline, Span } from './notes.ts';

/** White space that HTML collapses; a no-break space stays. */
const space = /[ \t\n\f\r\u2028\u2029]+/g;

/** A link's address, or a time in the recording (seconds). */
export type Target = { readonly url: string } | { readonly time: number };
/** Text as it came, with the look and the link that were open. */
export interface Run extends Span {
  readonly target?: Target;
}

/** Whether two runs look alike and lead to the same place. */
export const isAlike = (a: Run, b: Run) =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.code === b.code && a.target === b.target;

/** A line's runs with single spaces and none at either end. */
export function tidyLine(runs: readonly Run[]): Run[] {
  let isSpace = true;
  const tidy = runs.flatMap((run) => {
    const collapsed = run.text.replace(space, ' ');
    const text = isSpace ? collapsed.replace(/^ /, '') : collapsed;
    if (text === '') return [];
    isSpace = text.endsWith(' ');
    return { ...run, text };
  });
  for (let last = tidy.at(-1); last?.text.endsWith(' '); last = tidy.at(-1)) {
    tidy.pop();
    const text = last.text.slice(0, -1);
    if (text) tidy.push({ ...last, text });
  }
  // A line of no-break spaces is what editors write for an empty one.
  return tidy.some(({ text }) => text.trim() !== '') ? tidy : [];
}

/** The parts of a line; runs of one link are one part. */
export function inlinesOf(runs: readonly Run[]): Inline[] {
  const inlines: Inline[] = [];
  let linked: { readonly target: Target; readonly spans: Span[] } | undefined;
  for (const { target, ...span } of runs) {
    if (target && linked?.target === target) linked.spans.push(span);
    else if (target) {
      linked = { target, spans: [span] };
      inlines.push(pointer(target, linked.spans));
    } else {
      linked = undefined;
      if (span.code) inlines.push({ kind: 'text', span });
      else {
        for (const { text, url, time } of linkedText(span.text)) {
          const piece = { ...span, text };
          if (url !== undefined) inlines.push({ kind: 'link', url, spans: [piece] });
          else if (time !== undefined) inlines.push({ kind: 'time', time, spans: [piece] });
          else inlines.push({ kind: 'text', span: piece });
        }
      }
    }
  }
  return inlines;
}

const pointer = (target: Target, spans: readonly Span[]): Inline =>
  'url' in target
    ? { kind: 'link', url: target.url, spans }
    : { kind: 'time', time: target.time, spans };
