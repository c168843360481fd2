import { decodeEntities } from '../entities.ts';
import { tidySpace } from '../space.ts';

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
