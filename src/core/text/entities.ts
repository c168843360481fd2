import { windows1252Marks } from './windows-1252.ts';

/** The entities of Latin-1, from U+00A0 on. HTML accepts these and a few of ASCII without their semicolon. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Names that HTML accepts without a semicolon; the longest has six letters. */
const bare = new Map<string, string>([
  ...latin.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"' }),
  ...Object.entries({ AMP: '&', LT: '<', GT: '>', QUOT: '"', COPY: '©', REG: '®' }),
]);

/** Names that need their semicolon: the common ones; the full table joins them when it is loaded. */
const closed = new Map<string, string>(
  Object.entries({
    ...{ apos: "'", lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„' },
    ...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', euro: '€', trade: '™' },
    ...{ lrm: '\u200e', rlm: '\u200f', zwj: '\u200d', zwnj: '\u200c', thinsp: '\u2009' },
    ...{ ensp: '\u2002', emsp: '\u2003', lsaquo: '‹', rsaquo: '›', oelig: 'œ', OElig: 'Œ' },
  }),
);

let complete = false;

/** Loads the full table of HTML's entities if `text` uses a rare one. Await it before decoding the text. */
export async function prepareEntities(text: string): Promise<void> {
  if (complete || !hasUnusual(text)) return;
  const { entityTable } = await import('./entity-table.ts');
  for (const [name, value] of entityTable()) closed.set(name, value);
  complete = true;
}

/** The text with its character references decoded, by HTML's rules for text. */
export function decodeEntities(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  while (at >= 0) {
    const found = reference(text, at + 1);
    if (found) {
      out += text.slice(from, at) + found.value;
      from = found.end;
    }
    at = text.indexOf('&', Math.max(from, at + 1));
  }
  return out + text.slice(from);
}

interface Reference {
  value: string;
  end: number;
}

const numeric = /#(?:[xX]([\dA-Fa-f]+)|(\d+));?/y;
const named = /[A-Za-z][A-Za-z\d]{1,31}/y;

/** The reference that begins right after an ampersand, if there is one. */
function reference(text: string, at: number): Reference | undefined {
  numeric.lastIndex = named.lastIndex = at;
  if (text.charCodeAt(at) === 0x23) {
    const parts = numeric.exec(text);
    if (!parts) return undefined;
    const code = parts[1] === undefined ? parseInt(parts[2]!, 10) : parseInt(parts[1], 16);
    return { value: character(code), end: numeric.lastIndex };
  }
  const name = named.exec(text)?.[0];
  if (name === undefined) return undefined;
  const end = at + name.length;
  const whole = text.charCodeAt(end) === 0x3b ? (bare.get(name) ?? closed.get(name)) : undefined;
  if (whole !== undefined) return { value: whole, end: end + 1 };
  for (let length = Math.min(6, name.length); length > 1; length--) {
    const value = bare.get(name.slice(0, length));
    if (value !== undefined) return { value, end: at + length };
  }
  return undefined;
}

function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252Marks[code - 0x80]!;
  const wrong = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return wrong ? '\ufffd' : String.fromCodePoint(code);
}

const usualOrNot = /(?:amp;)*([A-Za-z][A-Za-z\d]{1,31});/y;

function hasUnusual(text: string): boolean {
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    usualOrNot.lastIndex = at + 1;
    const name = usualOrNot.exec(text)?.[1];
    if (name !== undefined && !bare.has(name) && !closed.has(name)) return true;
  }
  return false;
}
