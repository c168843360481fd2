import { repairJson } from './repair-json.ts';

export interface ReadJson {
  readonly value: unknown;
  /** `repaired`: not standard JSON, but all of it was read; `cut-off`: the end is missing; `broken`: read up to an error. */
  readonly state: 'valid' | 'repaired' | 'cut-off' | 'broken';
  /** Line of the first thing that could not be read, from 1. */
  readonly line?: number;
}

/** Reads JSON, and text that people and programs take for JSON (`NaN`, single quotes, cut off, one value a line). Never throws. */
export function readJson(text: string): ReadJson {
  try {
    const value: unknown = JSON.parse(text);
    return { value, state: 'valid' };
  } catch {
    // Most of a text that is not standard JSON can still be read.
    const { value, end, at } = repairJson(text);
    if (end === 'whole') return { value, state: 'repaired' };
    return { value, state: end, line: lineAt(text, at) };
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1;
  return line;
}
