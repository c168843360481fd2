import { decodeEntities } from '../../text/entities.ts';

/** Characters by which it is told how a text comes. */
const sample = 20_000;

/** A page, or another file of elements, that was escaped as if it were a text. */
const escapedPage =
  /^\s*&lt;(?:[!?]|(?:html|body|cite|time|p|div|tt|span|transcript|timedtext)[\s&])/i;
/** JSON whose quotes were escaped as if for a page. */
const escapedJson = /^\s*[[{][\s[{]*&(?:amp;)?(?:quot|#34|#x22);/i;
/** What stands before and after a file that was put into another's text as it is. */
const casings: readonly (readonly [RegExp, RegExp])[] = [
  [/^\s*<!\[CDATA\[/, /\]\]>\s*$/],
  [/^\s*"""/, /"""\s*$/],
  [/^\s*"(?=(?:\d*|WEBVTT[^"\n]*|[\d:.,]+ --> [^"\n]*)\n)/, /"\s*$/],
];
/** How line breaks are spelt by what took them for text, or for a page's. */
const breaks = [
  String.raw`\\r\\n|\\n|\\r`,
  String.raw`<br\s*\/?>`,
  '&#(?:13|x0*d);&#(?:10|x0*a);|&#(?:10|13|x0*[ad]);',
  '[\u0085\u2028\u2029]',
];
/** The rest of a timing line, to its end. */
const timing = String.raw`-(?:>|&gt;)[^\S\n]*[\d:.,]+[^\S\n]*`;
/** A timing whose line break is spelt in any of these ways: nearly all files have none. */
const spelt = new RegExp(`${timing}(?:${breaks.join('|')})`, 'i');

/** A timing with the text right after it, and the digits of an index and of the text before right before it. */
const glued = /(\d*)(\d\d:\d\d:\d\d[.,]\d{3}) ?-+> ?(\d\d:\d\d:\d\d[.,]\d{3})/g;
const gluedToText = new RegExp(`${glued.source}[\\p{L}<“‘«¿¡♪]`, 'gu');
/** So many timings with text right after them are no slip. */
const habit = 3;

/** Characters that are none: bells, ends of files. */
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** The text of a file without what it was wrapped in: a Markdown fence, the escapes of a page, and line breaks that are spelt out or lost without a trace. */
export function unwrap(text: string): string {
  // Looked for where they are likely, for there are few such files.
  const likely = text.slice(0, sample) + text.slice(-200);
  const count = likely.match(control)?.length ?? 0;
  // A file that is full of them is no text.
  const isSlip = count > 0 && count * 16 < likely.length;
  return unwrapped(isSlip ? text.replace(control, '') : text);
}

function unwrapped(text: string): string {
  const start = text.slice(0, 200);
  const isEscaped = escapedPage.test(start) || escapedJson.test(start);
  const bare = withoutCasing(withoutFence(isEscaped ? decodeEntities(text) : text));
  const head = bare.slice(0, sample);
  if (!head.includes('--') || /^\s*[<{["]/.test(head)) return bare;
  const found = spelt.exec(head)?.[0];
  if (found !== undefined) {
    const spelling = breaks.find((one) => new RegExp(`(?:${one})$`, 'i').test(found));
    return bare.replace(new RegExp(`(?:${spelling})\n?`, 'gi'), '\n').trim();
  }
  return (head.match(gluedToText)?.length ?? 0) >= habit ? unglued(bare) : bare;
}

/** The file in a Markdown fence, if that is nearly all there is. */
function withoutFence(text: string): string {
  const opening = /^(?:[^\n]*\n){0,9}?[^\S\n]*```[^\n]*\n/.exec(text.slice(0, 1000))?.[0];
  if (opening === undefined) return text;
  const closing = text.lastIndexOf('\n```');
  const to = closing < opening.length ? text.length : closing + 1;
  const inside = text.slice(opening.length, to).replace(/^```.*$/gm, '');
  return inside.length * 2 > text.length ? inside : text;
}

function withoutCasing(text: string): string {
  const head = text.slice(0, 200);
  const tail = text.slice(-20);
  for (const [before, after] of casings) {
    if (!before.test(head) || !after.test(tail)) continue;
    return text.replace(before, '').slice(0, -after.exec(tail)![0].length);
  }
  return text;
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
