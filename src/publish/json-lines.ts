import { JsonScanner } from '../core/text/json-scanner.ts';
import { lineCounter } from '../core/text/line-counter.ts';

/** A way into a JSON value: `['episodes', 3, 'audio']`. */
export type JsonPath = readonly (string | number)[];

/** How deep places are told: the fields of a transcript of an episode. */
const deepest = 5;

/** Gives the line, from 1, of a field or an item of valid JSON, or of the nearest around it that is known. */
export function jsonLines(text: string): (path: JsonPath) => number {
  const scanner = new JsonScanner(text);
  const lineAt = lineCounter(text);
  const lines = new Map<string, number>();
  const open: { isList: boolean; next: number; key: string | undefined }[] = [];
  const path = () => keyOf(open.map(({ isList, next, key }) => (isList ? next - 1 : (key ?? ''))));
  const begin = () => {
    const parent = open.at(-1);
    if (!parent?.isList) return;
    parent.next++;
    note();
  };
  const note = () => {
    if (open.length <= deepest && !lines.has(path())) lines.set(path(), lineAt(scanner.offset));
  };
  for (let token = scanner.next(); token; token = scanner.next()) {
    const parent = open.at(-1);
    if (token.kind === 'close') {
      open.pop();
      if (open.at(-1)?.isList === false) open.at(-1)!.key = undefined;
    } else if (parent?.isList === false && parent.key === undefined) {
      parent.key = token.kind === 'string' ? token.value : '';
      note();
    } else {
      begin();
      if (token.kind === 'open')
        open.push({ isList: token.bracket === '[', next: 0, key: undefined });
      else if (parent?.isList === false) parent.key = undefined;
    }
  }
  return (wanted) => {
    for (let length = wanted.length; length > 0; length--) {
      const line = lines.get(keyOf(wanted.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  };
}

const keyOf = (path: JsonPath) => JSON.stringify(path.map(String));
