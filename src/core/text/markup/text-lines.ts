import { tidySpace } from '../space.ts';
import { scanMarkup } from './scan-markup.ts';

/** Elements that run on in a line; every other one starts a new line, and so does what comes after it. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** True for an element that does not begin a line of its own. */
export function isInline(name: string): boolean {
  return inline.has(name);
}

/** Elements whose text is not shown. */
export const unseen: ReadonlySet<string> = new Set(
  'head title template noscript iframe object svg select'.split(' '),
);

/** The text of a page as its lines would be read: one for each paragraph, item, cell or break. */
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
