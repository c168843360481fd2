import { decodeEntities } from '../transcript/text/entities.ts';
import { textLines } from './text-lines.ts';
import { withoutMarkup } from './without-markup.ts';

/** Elements by which a text shows that it is HTML, where line breaks are white space. */
const parting =
  /<\/?(?:article|aside|blockquote|br|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|script|section|style|table|td|th|tr|ul)(?:[\s/][^<>]*)?>/i;

/** What a text says that may be HTML: blocks are lines, all other markup goes. Many hosts escape twice: so much is undone. */
export function plainText(text: string): string {
  const bare = parting.test(text) ? text : decodeEntities(text);
  return parting.test(bare) ? decodeEntities(textLines(bare).join('\n')) : withoutMarkup(text);
}
