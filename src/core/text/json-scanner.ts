export type JsonToken =
  | { readonly kind: 'open'; readonly bracket: '[' | '{' }
  | { readonly kind: 'close'; readonly bracket: ']' | '}' }
  | { readonly kind: 'string'; readonly value: string }
  /** A number, `true`, `null`, `NaN`, a key without quotes. */
  | { readonly kind: 'word'; readonly text: string };

const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
/** White space, separators and comments between values. */
const between = /(?:[\s,:;\uFEFF]+|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
const bareWord = /[^\s,:;[\]{}"']+/y;
const plainInDouble = /[^"\\]*/y;
const plainInSingle = /[^'\\]*/y;
/** The continuations that make a quote a string's last; any other quote is text: `"the "fox" ran"`. */
const afterString =
  /\s*(?:$|[:}\]]|,\s*(?:$|["'{[\]}\d/-]|[\w$]+\s*[:,\]}])|[\w$]+\s*:|\/[/*])|\s+["'{[]/y;

/** Reads JSON-like text as brackets, strings and words, one at a time. */
export class JsonScanner {
  /** Where the next token begins, or the space before it. */
  offset = 0;
  /** True once a string has no closing quote. */
  endsInString = false;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  next(): JsonToken | undefined {
    this.#match(between);
    const mark = this.#text[this.offset];
    if (mark === undefined) return undefined;
    if (mark === '[' || mark === '{') return { kind: 'open', bracket: this.#step(mark) };
    if (mark === ']' || mark === '}') return { kind: 'close', bracket: this.#step(mark) };
    if (mark === '"' || mark === "'") return { kind: 'string', value: this.#string(mark) };
    return { kind: 'word', text: this.#match(bareWord) };
  }

  #step<T>(mark: T): T {
    this.offset += 1;
    return mark;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.offset += found.length;
    return found;
  }

  /** The string that starts here; it may have line breaks. */
  #string(quote: '"' | "'"): string {
    this.offset += 1;
    const parts: string[] = [];
    for (;;) {
      parts.push(this.#match(quote === '"' ? plainInDouble : plainInSingle));
      const mark = this.#text[this.offset];
      if (mark === undefined) {
        this.endsInString = true;
        break;
      }
      this.offset += 1;
      if (mark !== quote) parts.push(this.#escape());
      else if (this.#mayEnd()) break;
      else parts.push(quote);
    }
    return parts.join('');
  }

  #mayEnd(): boolean {
    afterString.lastIndex = this.offset;
    return afterString.test(this.#text);
  }

  /** The character for a backslash and what follows it. */
  #escape(): string {
    const letter = this.#text[this.offset] ?? '';
    this.offset += 1;
    if (letter !== 'u') return escapes[letter] ?? letter;
    const hex = /^[\da-f]{4}/i.exec(this.#text.slice(this.offset, this.offset + 4))?.[0];
    if (hex === undefined) return '\uFFFD';
    this.offset += 4;
    return String.fromCharCode(parseInt(hex, 16));
  }
}
