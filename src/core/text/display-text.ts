import { decodeEntities } from './entities.ts';
import { textLines } from './markup.ts';
import { isTidy, tidySpace } from './space.ts';

/** `{\an8}` of SubStation, `{y:i}` of MicroDVD. */
const override = /\{(?:\\[^{}]*|[a-zA-Z]:[^{}]*)\}/g;

/** Display text from a transcript's text: without subtitle overrides, and without markup as by `withoutMarkup`. Lines stay lines. */
export function displayText(raw: string): string {
  if (isTidy(raw, 0, raw.length)) return raw;
  let text = raw;
  if (text.includes('{')) text = text.replace(override, '');
  if (text.includes('\\')) text = text.replace(/\\N/g, '\n').replace(/\\h/g, ' ');
  return withoutMarkup(text);
}

/** Elements that are known in texts; anything else in angle brackets, such as `<laughs>`, is text. */
const element =
  /<\/?(?:a|abbr|b|bdi|bdo|big|blockquote|body|c|center|cite|code|del|div|em|font|h[1-6]|html|i|iframe|img|input|ins|lang|li|link|mark|meta|ol|p|pre|q|rb|rp|rt|ruby|s|script|small|span|strike|strong|style|sub|sup|svg|table|td|th|time|tr|tt|u|ul|v|var|video|wbr)(?:[\s./:][^<>]*)?>/gi;
const lineBreak = /<br(?:\s[^<>]*|\/)?>/gi;

/**
 * Text without its HTML-like markup: known tags removed, entities decoded (twice, because some hosts escape twice), `<br>`
 * as a line break, white space tidied. Lines stay lines, and everything else stays as it is.
 */
export function withoutMarkup(raw: string): string {
  let text = raw;
  if (text.includes('<')) text = withoutTags(text);
  if (text.includes('&')) {
    text = decodeEntities(decodeEntities(text));
    if (text.includes('<')) text = withoutTags(text);
  }
  return tidySpace(text);
}

function withoutTags(text: string): string {
  return text.replace(lineBreak, '\n').replace(element, '');
}

/** Elements that mark a text as HTML, where line breaks are white space. */
const parting =
  /<\/?(?:article|aside|blockquote|br|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|script|section|style|table|td|th|tr|ul)(?:[\s/][^<>]*)?>/i;

/** Whether a text is HTML that is parted into blocks or lines by elements. */
export function hasBlocks(text: string): boolean {
  return parting.test(text);
}

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
