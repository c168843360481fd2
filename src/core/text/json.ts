import { JsonScanner, type JsonToken } from './json-scanner.ts';
import { lineCounter } from './line-counter.ts';

export interface ReadJson {
  readonly value: unknown;
  /** `repaired`: not valid JSON, but all was read; `cut-off`: the end is missing; `broken`: read up to `line`. */
  readonly state: 'valid' | 'repaired' | 'cut-off' | 'broken';
  /** Line of the first error, from 1. */
  readonly line?: number;
}

/** Reads JSON, also with `NaN`, single quotes, missing commas or ends, or one value a line. Never throws. */
export function readJson(text: string): ReadJson {
  try {
    const value: unknown = JSON.parse(text);
    return { value, state: 'valid' };
  } catch {
    // Invalid JSON is still read as far as it goes.
    const { value, end, at } = repairJson(text);
    if (end === 'whole') return { value, state: 'repaired' };
    return { value, state: end, line: lineCounter(text)(at) };
  }
}

interface Repaired {
  /** Values that follow each other at the top (JSON lines) become a list. */
  readonly value: unknown;
  readonly end: 'whole' | 'cut-off' | 'broken';
  /** Offset of the first error. */
  readonly at: number;
}

interface Open {
  readonly value: unknown[] | Record<string, unknown>;
  /** In an object, the key whose value comes next. */
  key: string | undefined;
}

/** Builds a value from JSON-like text. Its own stack keeps deep nesting from exhausting the call stack. */
function repairJson(text: string): Repaired {
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
  /** Open lists and objects: a stray closing bracket costs no search. */
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

/** Sets a field, also one called `__proto__`. */
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

/** The value of a bare word, of JSON or Python; null for `NaN` and unknown words. */
function valueOf(word: string): unknown {
  if (/^true$/i.test(word)) return true;
  if (/^false$/i.test(word)) return false;
  const number = Number(word);
  return word !== '' && Number.isFinite(number) ? number : null;
}
