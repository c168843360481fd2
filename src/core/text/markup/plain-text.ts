import { decodeEntities } from '../entities.ts';
import { textLines } from './text-lines.ts';
import { withoutMarkup } from './without-markup.ts';

/** Elements that mark a text as HTML, where line breaks are white space. */
const parting =
  /<\/?(?:article|aside|blockquote|br|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|script|section|style|table|td|th|tr|ul)(?:[\s/][^<>]*)?>/i;

/** A time and its title are often cells of a row. */
const betweenCells = /<\/(?:t[dh]|dt)>\s*<(?:t[dh]|dd)(?:\s[^<>]*)?>/gi;
/** Line breaks before a time at a line's start, and after one at its end: lists of chapters are often put into HTML without elements. */
const besideTime =
  /\n(?=(?:[^\p{L}<>\n]|<[^<>\n]*>)*?\p{Nd}[:：]\p{Nd}\p{Nd})|(?<=\p{Nd}[:：]\p{Nd}\p{Nd}[)\]]?)\s*?\n/gu;

/**
 * The plain text of a text that may be HTML: blocks, rows and lines with times become lines, all other markup goes. Text
 * that was escaped twice, as many hosts do, is decoded twice.
 */
export function plainText(text: string): string {
  const bare = parting.test(text) ? text : decodeEntities(text);
  if (!parting.test(bare)) return withoutMarkup(text);
  const lines = textLines(bare.replace(betweenCells, ' ').replace(besideTime, '<br>'));
  return decodeEntities(lines.join('\n'));
}
