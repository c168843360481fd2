/**
 * The first mistake in a text that is not JSON (RFC 8259), in English with its place: `line 3, column 18: a comma too many`.
 * Engines word theirs differently, and some name no line. Undefined for valid JSON.
 */
export function jsonFault(text: string): string | undefined {
  const found = findFault(text);
  if (!found) return undefined;
  const before = text.slice(0, found.at).split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}: ${found.what}`;
}

interface Fault {
  /** Offset in the text. */
  readonly at: number;
  readonly what: string;
}

/** The things that may come next; `first` ones may be left out. */
type Wanted = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

const space = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

function findFault(text: string): Fault | undefined {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let comma = 0;
  /** End of what was read last. */
  let last = 0;
  for (let at = skip(space, text, 0); ; at = skip(space, text, last)) {
    const sign = text.charAt(at);
    if (sign === '') {
      if (wanted === 'end') return undefined;
      return { at: last, what: `the file ends here, with ${missing(open)}` };
    }
    if (wanted === 'end') return { at, what: 'the file goes on after its end' };
    if (sign === '/') return { at, what: 'a comment, which JSON does not have' };
    if (sign === '}' || sign === ']') {
      if (wanted === 'value' || wanted === 'key') {
        return open.length > 0 && text[comma] === ','
          ? { at: comma, what: 'a comma too many' }
          : { at, what: 'a value is missing here' };
      }
      if (wanted === 'colon' || (open.at(-1) === '{') !== (sign === '}')) {
        return { at, what: `this bracket closes nothing; ${missing(open)}` };
      }
      open.pop();
      last = at + 1;
      wanted = open.length > 0 ? 'comma' : 'end';
      continue;
    }
    if (wanted === 'comma') {
      if (sign !== ',') return { at: last, what: 'a comma is missing after this' };
      comma = at;
      last = at + 1;
      wanted = open.at(-1) === '{' ? 'key' : 'value';
      continue;
    }
    if (wanted === 'colon') {
      if (sign !== ':') return { at: last, what: 'a colon is missing after this' };
      comma = last = at + 1;
      wanted = 'value';
      continue;
    }
    if (sign === ',') return { at, what: 'a comma too many' };
    const isKey: boolean = wanted === 'key' || wanted === 'first key';
    if (sign === '"') {
      const end = stringEnd(text, at);
      if (typeof end !== 'number') return end;
      last = end;
    } else if (isKey || /['“”„‘’]/.test(sign)) {
      return { at, what: 'a text has to stand in straight double quotes (")' };
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      last = at + 1;
      wanted = sign === '{' ? 'first key' : 'first value';
      continue;
    } else {
      last = skip(scalar, text, at);
      if (last === at) return { at, what: 'this is no value; a text has to stand in quotes (")' };
    }
    wanted = isKey ? 'colon' : open.length > 0 ? 'comma' : 'end';
  }
}

/** Offset where a sticky pattern ends; `at` where it does not match. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const special = /["\\\u0000-\u001f]/g;

/** Offset after a text's last quote, or what is wrong with it. */
function stringEnd(text: string, start: number): number | Fault {
  special.lastIndex = start + 1;
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const { index } = found;
    if (found[0] === '"') return index + 1;
    const end = found[0] === '\\' ? skip(escape, text, index) : index;
    if (end === index) {
      const isBreak = found[0] === '\n' || found[0] === '\r';
      if (isBreak) return { at: start, what: 'this text has no last quote in its line' };
      return { at: index, what: 'this sign needs another form in JSON (\\\\ for \\)' };
    }
    special.lastIndex = end;
  }
  return { at: start, what: 'this text has no last quote' };
}

function missing(open: readonly ('{' | '[')[]): string {
  const last = open.at(-1);
  return last === undefined ? 'nothing in it' : `a ${last === '{' ? '}' : ']'} missing`;
}
