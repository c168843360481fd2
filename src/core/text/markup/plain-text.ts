import { decodeEntities } from '../entities.ts';
import { textLines } from './text-lines.ts';
import { withoutMarkup } from './without-markup.ts';

/** Elements by which a text shows that it is HTML, where line breaks are white space. */
const parting =
  /<\/?(?:article|aside|blockquote|br|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|script|section|style|table|td|th|tr|ul)(?:[\s/][^<>]*)?>/i;

/** A time and its title are often cells of a row. */
const betweenCells = /<\/(?:t[dh]|dt)>\s*<(?:t[dh]|dd)(?:\s[^<>]*)?>/gi;
/** Breaks before a line that begins with a time, and behind one that ends so: lists of chapters are put into HTML as they are. */
const besideTime =
  /\n(?=(?:[^\p{L}<>\n]|<[^<>\n]*>)*?\p{Nd}[:：]\p{Nd}\p{Nd})|(?<=\p{Nd}[:：]\p{Nd}\p{Nd}[)\]]?)\s*?\n/gu;

/**
 * What a text says that may be HTML: blocks, rows and lines with times are lines, all other markup goes. Many hosts escape
 * twice: so much is undone.
 */
export function plainText(text: string): string {
  const bare = parting.test(text) ? text : decodeEntities(text);
  if (!parting.test(bare)) return withoutMarkup(text);
  const lines = textLines(bare.replace(betweenCells, ' ').replace(besideTime, '<br>'));
  return decodeEntities(lines.join('\n'));
}
