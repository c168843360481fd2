import { scanMarkup, type Attributes } from '../../text/markup.ts';
import { NamespacePrefixes } from './namespace-prefixes.ts';
import { OpenElements } from './open-elements.ts';

/** Elements that hold nothing, whether their tag says so or not. */
const empty = new Set('enclosure transcript chapter source br hr img input meta wbr'.split(' '));
/** Elements that end the one before them: none holds another of its kind. */
const beside = new Set(['item', 'entry']);

/**
 * A damaged RSS or Atom document as well-formed XML with the usual prefixes, in time linear in its length: end tags are
 * supplied, stray ones left out, attributes quoted. What came before a break is kept; a document without its root gets one.
 */
export function rewriteMarkup(text: string): string {
  const out: string[] = [];
  const prefixes = new NamespacePrefixes();
  /** The names of the open elements as they are written. */
  const names: string[] = [];
  const open = new OpenElements(() => void out.push(`</${names.pop()!}>`));
  scanMarkup(text, {
    open(bare, attributesHere, isEmpty, at) {
      if (beside.has(bare)) open.close(bare);
      const attributes = attributesHere();
      prefixes.learn(attributes);
      const name = prefixes.usual(nameAt(text, at + 1));
      out.push(`<${name}${written(attributes)}>`);
      names.push(name);
      open.open(bare);
      if (isEmpty || empty.has(bare)) open.close(bare);
    },
    text: (piece) => void out.push(escape(piece)),
    close: (bare) => open.close(bare),
  });
  open.closeAll();
  return withRoot(out.join(''));
}

function withRoot(document: string): string {
  if (/<(?:[\w.-]+:)?(?:feed|channel)[\s>]/i.test(document)) {
    return /<(?:[\w.-]+:)?(?:feed|rss)[\s>]/i.test(document)
      ? document
      : `<rss version="2.0">${document}</rss>`;
  }
  const bare = document.replace(/<\/?rss[^<>]*>/gi, '');
  return `<rss version="2.0"><channel>${bare}</channel></rss>`;
}

const nameHere = /[^\s/>]*/y;

/** The element's name with its prefix, in lower case. */
function nameAt(text: string, at: number): string {
  nameHere.lastIndex = at;
  return (nameHere.exec(text)?.[0] ?? '').toLowerCase();
}

function written(attributes: Attributes): string {
  let all = '';
  for (const [name, value] of attributes) {
    if (/^[a-z_][\w.-]*$/.test(name)) all += ` ${name}="${escape(value)}"`;
  }
  return all;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => references[sign]!);
