import { decodeEntities } from '../transcript/text/entities.ts';

/** Is told of the parts of a document in their order. Every `open` has its `close`, wrong nesting is put right. */
export interface XmlHandler {
  /** `attributes` reads what stands in the tag, on demand: names in lower case, values decoded. */
  open(name: string, attributes: () => ReadonlyMap<string, string>): void;
  close(name: string): void;
  /** Text between tags, decoded; one stretch may come in several pieces. */
  text(text: string): void;
}

/**
 * Walks through XML, or what people publish as such, in one pass, without recursion. Names come in lower case. Never
 * throws: an end tag too many is ignored, one too few supplied, and a bracket that begins no tag is text. Entities that a
 * document defines itself are not expanded.
 */
export function readXml(text: string, handler: XmlHandler): void {
  const open = new OpenElements(handler);
  const say = (from: number, to: number) => {
    if (to > from) handler.text(decodeEntities(text.slice(from, to)));
  };
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    if (start < 0) break;
    const literal = literals.find(({ from }) => text.startsWith(from, start));
    if (literal) {
      say(at, start);
      const end = text.indexOf(literal.to, start + literal.from.length);
      const stop = end < 0 ? text.length : end;
      if (literal.isText) handler.text(text.slice(start + literal.from.length, stop));
      at = stop + literal.to.length;
      continue;
    }
    const end = tagEnd(text, start + 1);
    const name = end < 0 ? undefined : nameAt(text, start + 1);
    if (name === undefined) {
      say(at, start + 1);
      at = start + 1;
      continue;
    }
    say(at, start);
    if (name.startsWith('/')) open.close(name.slice(1));
    else {
      const isEmpty = text.charAt(end - 1) === '/';
      const inside = text.slice(start + 1 + name.length, isEmpty ? end - 1 : end);
      handler.open(name, () => readAttributes(inside));
      if (isEmpty) handler.close(name);
      else open.push(name);
    }
    at = end + 1;
  }
  say(at, text.length);
  open.closeAll();
}

const literals = [
  { from: '<!--', to: '-->', isText: false },
  { from: '<![CDATA[', to: ']]>', isText: true },
  { from: '<!', to: '>', isText: false },
  { from: '<?', to: '?>', isText: false },
] as const;

const nameHere = /\/?[^\s/<>=]+/y;

function nameAt(text: string, at: number): string | undefined {
  nameHere.lastIndex = at;
  return nameHere.exec(text)?.[0].toLowerCase();
}

/** Where the tag ends: at its first ">" outside of quotes, or, where quotes do not close, at its first; -1 without one. */
function tagEnd(text: string, at: number): number {
  let quote = 0;
  let plain = -1;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A bracket may not stand in a tag, not even quoted.
    if (code === 0x3c) break;
    if (code === 0x3e) {
      if (quote === 0) return i;
      if (plain < 0) plain = i;
    } else if (code === quote) quote = 0;
    else if (quote === 0 && (code === 0x22 || code === 0x27)) quote = code;
  }
  return plain;
}

const attributeName = /[\s/]*([^\s=]+)\s*(=?)\s*/y;
const attributeValue = /"([^"]*)"?|'([^']*)'?|(\S*)/y;

function readAttributes(inside: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < inside.length;) {
    attributeName.lastIndex = at;
    const [, name, sign] = attributeName.exec(inside) ?? [];
    if (name === undefined) break;
    at = attributeName.lastIndex;
    if (!sign) continue;
    attributeValue.lastIndex = at;
    const [, double, single, bare = ''] = attributeValue.exec(inside) ?? [];
    at = attributeValue.lastIndex;
    found.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare));
  }
  return found;
}

/** The elements that are open, innermost last; counted, so that a stray end tag costs no search. */
class OpenElements {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #handler: XmlHandler;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  push(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  close(name: string): void {
    if (!this.#counts.get(name)) return;
    while (this.#pop() !== name);
  }

  closeAll(): void {
    while (this.#names.length > 0) this.#pop();
  }

  #pop(): string {
    const name = this.#names.pop()!;
    this.#counts.set(name, this.#counts.get(name)! - 1);
    this.#handler.close(name);
    return name;
  }
}
