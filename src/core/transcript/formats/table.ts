import type { Fields } from '../../text/fields.ts';

/** A line that names columns, among them one of times and one of texts, and a row after it. */
export const tableHeader =
  /^(?=[^\n]*\b(?:start|begin|time|timestamp)(?:[ _]?time)?(?:_\w+)?\b)(?=[^\n]*\b(?:text|transcript|transcription|body|content|caption|subtitle|sentence)\b)"?[\w ]{1,30}"?(?:[,;\t]"?[\w ()]{1,30}"?)+\n(?=[^\n]*\d[^\n]*[,;\t])/im;

/** The rows of a table as objects, keyed by its first line (`Start Time` is `startTime`); cells may be quoted. */
export function readTable(text: string): Fields[] {
  const separator = /[\t,;]/.exec(text)?.[0] ?? ',';
  const [names = [], ...rows] = cellsIn(text, separator);
  const keys = names.map(keyOf);
  return rows
    .filter((cells) => cells.length > 1)
    .map((cells) => Object.fromEntries(keys.map((key, i) => [key, cells[i]])));
}

function cellsIn(text: string, separator: string): string[][] {
  const cell = new RegExp(
    `[ ]*(?:"((?:[^"]|"")*)"[ ]*|([^${separator}\\n]*))(${separator}|\\n|$)`,
    'gy',
  );
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) break;
    const [, quoted, bare = '', end] = found;
    rows.at(-1)!.push(quoted?.replace(/""/g, '"') ?? bare);
    if (end === '\n') rows.push([]);
  }
  return rows;
}

function keyOf(name: string): string {
  const words = name
    .trim()
    .toLowerCase()
    .split(/[\s_]+/);
  return words
    .map((word, i) => (i === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join('');
}
