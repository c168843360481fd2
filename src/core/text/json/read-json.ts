import { repairJson } from './repair-json.ts';

export interface ReadJson {
  readonly value: unknown;
  /** `repaired`: not JSON as the standard has it, all was read; `cut-off`: the end is missing; `broken`: read up to there. */
  readonly state: 'valid' | 'repaired' | 'cut-off' | 'broken';
  /** Line of the first thing that could not be read, from 1. */
  readonly line?: number;
}

/** Reads JSON, and what people and programs take for it (`NaN`, single quotes, cut off, one value a line). Never throws. */
export function readJson(text: string): ReadJson {
  try {
    const value: unknown = JSON.parse(text);
    return { value, state: 'valid' };
  } catch {
    // Not JSON to the letter: most of it can be read all the same.
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
