import { decodeEntities } from './entities.ts';
import { textLines } from './markup.ts';
import { isTidy, tidySpace } from './space.ts';

/** `{\an8}` of SubStation, `{y:i}` of MicroDVD. */
const override = /\{(?:\\[^{}]*|[a-zA-Z]:[^{}]*)\}/g;

/** Display text from a transcript's text: subtitle overrides gone, and markup as by `withoutMarkup`. Lines stay lines. */
export function displayText(raw: string): string {
  if (isTidy(raw, 0, raw.length)) return raw;
  let text = raw;
  if (text.includes('{')) text = text.replace(override, '');
  if (text.includes('\\')) text = text.replace(/\\N/g, '\n').replace(/\\h/g, ' ');
  return withoutMarkup(text);
}

/** Elements that texts are known to carry; anything else in angle brackets, such as `<laughs>`, is text. */
const element =
  /<\/?(?:a|abbr|b|bdi|bdo|big|blockquote|body|c|center|cite|code|del|div|em|font|h[1-6]|html|i|iframe|img|input|ins|lang|li|link|mark|meta|ol|p|pre|q|rb|rp|rt|ruby|s|script|small|span|strike|strong|style|sub|sup|svg|table|td|th|time|tr|tt|u|ul|v|var|video|wbr)(?:[\s./:][^<>]*)?>/gi;
const lineBreak = /<br(?:\s[^<>]*|\/)?>/gi;

/**
 * Text from text with HTML-like markup: known tags gone, entities decoded (twice, for hosts that escape what was escaped),
 * `<br>` a line break, white space tidy. Lines stay lines, and all that is no markup stays as it is.
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
