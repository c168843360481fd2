import { decodeEntities } from './entities.ts';
import { tidySpace } from './space.ts';

/** Receives the parts of an HTML or XML document in order. Names are in lower case, without the prefix of a namespace. */
interface MarkupEvents {
  /** Text with its entities decoded; white space as it came. */
  text(text: string): void;
  /** `isEmpty` is true for `<br/>`, which has no end tag; `at` is the tag's offset. */
  open(name: string, attributes: () => Attributes, isEmpty: boolean, at: number): void;
  close(name: string): void;
}

/** Elements whose content is raw: no markup inside. */
const opaque = new Set(['script', 'style']);
const tagName = /[a-z][^\s/>]*/iy;
const special = /[>"']/g;

/**
 * Scans HTML or XML, well-formed or not: end tags may be missing, and a stray `<` is text. Takes time linear in the length
 * of any text.
 */
export function scanMarkup(text: string, on: MarkupEvents): void {
  let at = 0;
  let from = 0;
  const emitText = (to: number) => {
    if (to > from) on.text(decodeEntities(text.slice(from, to)));
  };
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0) break;
    const mark = text.charAt(at + 1);
    if (mark === '!' || mark === '?') {
      emitText(at);
      at = skipDeclaration(text, at, on);
      from = at;
      continue;
    }
    const isEnd = mark === '/';
    tagName.lastIndex = at + (isEnd ? 2 : 1);
    const written = tagName.exec(text)?.[0];
    if (written === undefined) {
      at += 1;
      continue;
    }
    const nameEnd = tagName.lastIndex;
    const end = tagEnd(text, nameEnd);
    // The rest is a tag without its end.
    if (end < 0) break;
    emitText(at);
    const name = written.slice(written.lastIndexOf(':') + 1).toLowerCase();
    const start = at;
    at = from = end + 1;
    if (isEnd) on.close(name);
    else {
      const isEmpty = text.charAt(end - 1) === '/';
      on.open(name, () => attributesOf(text.slice(nameEnd, end)), isEmpty, start);
      if (opaque.has(name) && !isEmpty) at = from = endOfOpaque(text, at, name);
    }
  }
  emitText(at < 0 ? text.length : at);
}

/** Offset of the `>` that ends a tag, past those in quoted values; -1 if it is missing. */
function tagEnd(text: string, from: number): number {
  special.lastIndex = from;
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const mark = found[0];
    if (mark === '>') return found.index;
    // Only a quote after `=` opens a value.
    if (!/=\s*$/.test(text.slice(Math.max(from, found.index - 20), found.index))) continue;
    const closing = text.indexOf(mark, special.lastIndex);
    if (closing < 0) return text.indexOf('>', special.lastIndex);
    special.lastIndex = closing + 1;
  }
  return -1;
}

/** Skips a comment, a doctype or a processing instruction; the content of a CDATA section is plain text. */
function skipDeclaration(text: string, at: number, on: MarkupEvents): number {
  const past = (mark: string, start: number) => {
    const found = text.indexOf(mark, start);
    return found < 0 ? text.length : found + mark.length;
  };
  if (text.startsWith('<!--', at)) return past('-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) {
    const end = past(']]>', at + 9);
    on.text(text.slice(at + 9, text.endsWith(']]>', end) ? end - 3 : end));
    return end;
  }
  return past('>', at + 2);
}

function endOfOpaque(text: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}

/** A tag's attributes, by name in lower case and without the prefix of a namespace (`xml:lang` is `lang`). */
export type Attributes = ReadonlyMap<string, string>;

const attribute = /([^\s=/"'][^\s=/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** In an attribute, an entity without its semicolon is most likely part of an address (`?a=1&copy=2`), except those for markup characters. */
const reference = /&(?:#x?[\da-f]+;?|[a-z][a-z\d]*;|(?:amp|lt|gt|quot)(?![=a-z\d]))/gi;

/** Reads the attributes in a tag, given without its name. Of two with the same name the first counts. */
function attributesOf(text: string): Attributes {
  const attributes = new Map<string, string>();
  attribute.lastIndex = 0;
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    const written = found[1]!;
    const name = written.slice(written.lastIndexOf(':') + 1).toLowerCase();
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    if (!attributes.has(name)) attributes.set(name, value.replace(reference, decodeEntities));
  }
  return attributes;
}

/** Inline elements. Every other element starts a new line, and its end starts another. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** True for an element within a line. */
export function isInline(name: string): boolean {
  return inline.has(name);
}

/** Elements whose text is not shown. */
export const unseen: ReadonlySet<string> = new Set(
  'head title template noscript iframe object svg select'.split(' '),
);

/** The text of a page as lines: one for each paragraph, item, cell or break. */
export function textLines(markup: string): string[] {
  const parts: string[] = [];
  let hiding = '';
  scanMarkup(markup, {
    text(text) {
      if (hiding === '') parts.push(text.replace(/\s+/g, ' '));
    },
    open(name, _attributes, isEmpty) {
      if (hiding === '' && unseen.has(name) && !isEmpty) hiding = name;
      if (!isInline(name)) parts.push('\n');
    },
    close(name) {
      if (name === hiding) hiding = '';
      if (!isInline(name)) parts.push('\n');
    },
  });
  const text = tidySpace(parts.join(''));
  return text === '' ? [] : text.split('\n');
}
