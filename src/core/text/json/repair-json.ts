import { JsonScanner, type JsonToken } from './json-scanner.ts';

export interface Repaired {
  /** What could be read; values that follow each other at the top (JSON lines) become a list. */
  readonly value: unknown;
  readonly end: 'whole' | 'cut-off' | 'broken';
  /** Offset of the first thing that could not be read. */
  readonly at: number;
}

interface Open {
  readonly value: unknown[] | Record<string, unknown>;
  /** The key whose value is awaited, in an object. */
  key: string | undefined;
}

/**
 * Builds a value of whatever JSON-like text has: missing and needless commas, missing ends, unknown words and all. Keeps
 * its own stack, so that no depth of nesting can exhaust the real one.
 */
export function repairJson(text: string): Repaired {
  const scanner = new JsonScanner(text);
  const top: unknown[] = [];
  const stack: Open[] = [];
  let brokenAt = -1;

  const put = (value: unknown) => {
    const open = stack.at(-1);
    if (!open) top.push(value);
    else if (Array.isArray(open.value)) open.value.push(value);
    else if (open.key !== undefined) {
      setOwn(open.value, open.key, value);
      open.key = undefined;
    } else stray();
  };
  const stray = () => {
    if (brokenAt < 0) brokenAt = scanner.offset;
  };
  /** How many lists and objects are open, so that a bracket that closes nothing is known without a search. */
  const depths = { list: 0, object: 0 };
  const close = (kind: keyof typeof depths) => {
    if (depths[kind] === 0) return stray();
    for (;;) {
      const closed = Array.isArray(stack.pop()?.value) ? 'list' : 'object';
      depths[closed] -= 1;
      if (closed === kind) return;
    }
  };
  const take = (token: JsonToken) => {
    const open = stack.at(-1);
    const wantsKey = open !== undefined && !Array.isArray(open.value) && open.key === undefined;
    if (token.kind === 'open') {
      const value: Open['value'] = token.bracket === '[' ? [] : {};
      put(value);
      stack.push({ value, key: undefined });
      depths[token.bracket === '[' ? 'list' : 'object'] += 1;
    } else if (token.kind === 'close') {
      close(token.bracket === ']' ? 'list' : 'object');
    } else if (wantsKey) {
      open.key = token.kind === 'string' ? token.value : token.text;
    } else put(token.kind === 'string' ? token.value : valueOf(token.text));
  };

  for (let token = scanner.next(); token; token = scanner.next()) take(token);
  const value = top.length === 1 ? top[0] : top.length === 0 ? undefined : top;
  if (stack.length > 0 || scanner.endsInString)
    return { value, end: 'cut-off', at: text.trimEnd().length };
  return brokenAt < 0 ? { value, end: 'whole', at: 0 } : { value, end: 'broken', at: brokenAt };
}

/** `__proto__` in a file is a name like any other. */
function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  } else target[key] = value;
}

/** JSON's own words, Python's, and numbers; `NaN` and what is no number are as good as missing. */
function valueOf(word: string): unknown {
  if (/^true$/i.test(word)) return true;
  if (/^false$/i.test(word)) return false;
  const number = Number(word);
  return word !== '' && Number.isFinite(number) ? number : null;
}
