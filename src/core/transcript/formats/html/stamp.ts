import { parseTimeValue } from '../../../time.ts';

/** When something is said, in seconds. */
export interface Stamp {
  readonly start: number;
  readonly end?: number;
}

const range = /^(.+?)\s*(?:-+>?|[\u2010-\u2015→]|to)\s*(.+)$/;
const brackets = /^[\s([]+|[\s)\].,:;-]+$/g;

/** Reads a `<time>` element, by its text and else by its `datetime`; undefined where it is a date or no time at all. */
export function stampOf(text: string, datetime: string | undefined): Stamp | undefined {
  if (/^\s*\d{4}-\d\d/.test(datetime ?? '')) return undefined;
  for (const said of [text, datetime ?? '']) {
    const bare = said.replace(brackets, '');
    const [, from = bare, to] = range.exec(bare) ?? [];
    const start = parseTimeValue(from.replace(brackets, ''));
    const end = parseTimeValue(to?.replace(brackets, ''));
    if (start >= 0) return { start, ...(end > start && { end }) };
  }
  return undefined;
}
