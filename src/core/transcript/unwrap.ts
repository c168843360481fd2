import { decodeEntities } from './text/entities.ts';

/** Characters by which it is told how a text comes. */
const sample = 20_000;

/** A page, or another file of elements, that was escaped as if it were a text. */
const escapedPage =
  /^\s*&lt;(?:[!?]|(?:html|body|cite|time|p|div|tt|span|transcript|timedtext)[\s&])/i;
/** How line breaks are spelt by what took them for text, or for a page's. */
const breaks = [
  String.raw`\\r\\n|\\n|\\r`,
  String.raw`<br\s*\/?>`,
  '&#(?:13|x0*d);&#(?:10|x0*a);|&#(?:10|13|x0*[ad]);',
  '[\u0085\u2028\u2029]',
];
/** The rest of a timing line, to its end. */
const timing = String.raw`\d[^\S\n]*--(?:>|&gt;)[^\S\n]*[\d:.,]+[^\S\n]*`;

/** A timing with the text right after it, and the digits of an index and of the text before right before it. */
const glued = /(\d*)(\d\d:\d\d:\d\d[.,]\d{3}) ?-+> ?(\d\d:\d\d:\d\d[.,]\d{3})/g;
const gluedToText = new RegExp(`${glued.source}[\\p{L}<“‘«¿¡♪]`, 'gu');
/** So many timings with text right after them are no slip. */
const habit = 3;

/** The text of a file without what it was wrapped in: a Markdown fence, the escapes of a page, and line breaks that are spelt out or lost without a trace. */
export function unwrap(text: string): string {
  const bare = withoutFence(escapedPage.test(text.slice(0, 200)) ? decodeEntities(text) : text);
  const head = bare.slice(0, sample);
  if (!head.includes('--') || /^\s*[<{["]/.test(head)) return bare;
  const spelt = breaks.find((spelling) => new RegExp(`${timing}(?:${spelling})`, 'i').test(head));
  if (spelt !== undefined) return bare.replace(new RegExp(`(?:${spelt})\n?`, 'gi'), '\n').trim();
  return (head.match(gluedToText)?.length ?? 0) >= habit ? unglued(bare) : bare;
}

function withoutFence(text: string): string {
  if (!/^\s*```/.test(text.slice(0, 100))) return text;
  return text.replace(/^\s*```[^\n]*\n/, '').replace(/\n```\s*$/, '\n');
}

/** The text with each timing on a line of its own, after the index that is due, if the text is numbered. */
function unglued(text: string): string {
  let last: number | undefined;
  return text.replace(glued, (_, digits: string, start: string, end: string) => {
    const index = last === undefined ? digits : String(last + 1);
    const isNumbered = index !== '' && digits.endsWith(index) && Number(index) <= (last ?? 1) + 1;
    if (isNumbered) last = Number(index);
    const said = isNumbered ? digits.slice(0, digits.length - index.length) : digits;
    return `${said}\n\n${isNumbered ? `${index}\n` : ''}${start} --> ${end}\n`;
  });
}
