/** Invisible characters: direction marks, joiners, byte order marks. */
const unseen = String.raw`\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff`;
/** White space within a line, in all its widths. */
const gap = String.raw`[ \t\f\u00a0\u2000-\u200a\u202f\u205f\u3000${unseen}]`;
/** Digits of ASCII, Arabic, Persian, Hindi, and those as wide as Chinese letters. */
const digit = String.raw`[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]`;
const mark = String.raw`[:.,;'\u2019\uff1a\uff0e\uff0c\uff1b]`;
const clock = `[-\u2212]?${digit}+(?:${gap}{0,3}${mark}${gap}{0,3}${digit}+){0,3}`;
const dash = String.raw`[-\u2010-\u2015\u2212\u30fc\uff0d]`;
const arrow = `${gap}*(?:(?:${dash}|[=~])+ ?-?(?:>+|&(?:amp;)?(?:gt|#62);|[\uff1e\u00bb])|[→⟶⇒➔➜]|&(?:amp;)?rarr;)${gap}*`;
/** Two whole clocks alone on their line, but for settings, with something other than an arrow between them, or nothing. */
const whole = `${digit}+(?:${gap}?:${gap}?${digit}{1,2}){1,2}[.,]${digit}+`;
const settings = `(?:[ \\t]+[a-z]+:\\S+)*[ \\t]*$`;
const apart = `^(${gap}*${whole})(?:[^\\w\\n\ufffd]{1,8}?|[ \\t]+to[ \\t]+)(?=${whole}${settings})`;

/** A number or an empty line, and under it one clock alone. */
const bareClock = new RegExp(`^(\\d*${gap}*\\n${gap}*${whole})${gap}*$`, 'gm');
/** A timing with its end, or the arrow too, on a line of its own. */
const broken = new RegExp(
  `^(${gap}*${whole})${gap}*\\n?${gap}*-+>${gap}*\\n(?=${gap}*${whole}${gap}*$)`,
  'gm',
);
const oddArrow = new RegExp(
  `(${digit})${arrow}(?=[-\u2212]?${digit}+${gap}*${mark}|$)|(${digit})["\\])]${arrow}(?=["[(]${digit})`,
  'gm',
);
/** Characters that may enclose a clock or a whole timing. */
const around = '(?:["[\\]()`]|\\*\\*|</?[bi]>)';
const clocksApart = new RegExp(apart, 'gm');
const timing = new RegExp(
  `^(${gap}*(?:\\d+${gap}+)?)${around}?(${clock})${gap}*-->${gap}*["[(]?(?:(${clock})${around}?[${unseen}]*)?`,
  'gm',
);

/** Finds a timing in a text, in all the spellings that `plainTimings` makes plain. */
export const anyTiming = new RegExp(
  `${digit}(?:${arrow}(?:[-\u2212]?${digit}+${gap}*${mark}|$)|["\\])]${arrow}["[(]${digit}+${mark})|${apart}`,
  'm',
);

/** How many timings are checked to tell whether a file writes them plainly. */
const samples = 20;
const plain =
  /^[ \t]*(?:\d+\s+)?-?[\d:]+(?:[.,]\d+){0,2}[ \t]*-->[ \t]*-?[\d:]+(?:[.,]\d+){0,2}(?:\s|$)/;

/**
 * The text with its timings as `0:00:01,500 --> 0:00:02,000`, where hosts have escaped the arrows or spelt them otherwise
 * (`->`, `–>`, `- >`, `→`), or the clocks (`00: 00: 01; 500`, `００：０１`). Most files return unchanged after a few checks.
 */
export function plainTimings(text: string): string {
  return isSuspect(text) ? allPlain(unglued(text)) : text;
}

/** A timing with the text right after it, and the digits of an index and of the text before right before it. */
const glued = /(\d*)(\d\d:\d\d:\d\d[.,]\d{3}) ?-+> ?(\d\d:\d\d:\d\d[.,]\d{3})/g;
const gluedToText = new RegExp(`${glued.source}[\\p{L}<“‘«¿¡♪]`, 'gu');
/** So many timings followed directly by text, within the first `habitSample` characters, show lost line breaks. */
const habit = 3;
const habitSample = 20_000;

/** Restores lost line breaks: puts each timing on its own line, after the index that is due. */
function unglued(text: string): string {
  if ((text.slice(0, habitSample).match(gluedToText)?.length ?? 0) < habit) return text;
  let last: number | undefined;
  return text.replace(glued, (_, digits: string, start: string, end: string) => {
    const index = last === undefined ? digits : String(last + 1);
    const isNumbered = index !== '' && digits.endsWith(index) && Number(index) <= (last ?? 1) + 1;
    if (isNumbered) last = Number(index);
    const said = isNumbered ? digits.slice(0, digits.length - index.length) : digits;
    return `${said}\n\n${isNumbered ? `${index}\n` : ''}${start} --> ${end}\n`;
  });
}

/** The same as `plainTimings`, for a text known to have odd timings. */
export function allPlain(text: string): string {
  const mended = [broken, clocksApart, bareClock].reduce(
    (mended, odd) => mended.replace(odd, '$1 --> '),
    text,
  );
  return plainLine(mended);
}

/** A line as `plainTimings` would write it. */
export function plainLine(line: string): string {
  return line.replace(oddArrow, '$1$2 --> ').replace(timing, plainTiming);
}

function isSuspect(text: string): boolean {
  if (text.includes('&gt;') || text.includes('→')) return true;
  let arrowAt = text.indexOf('-->');
  if (arrowAt < 0) return true;
  for (let seen = 0; arrowAt >= 0 && seen < samples; seen++) {
    const lineStart = Math.max(text.lastIndexOf('\n', arrowAt) + 1, arrowAt - 40);
    if (!plain.test(text.slice(lineStart, arrowAt + 40))) return true;
    arrowAt = text.indexOf('-->', arrowAt + 3);
  }
  return false;
}

function plainTiming(_: string, lead: string, start: string, end: string | undefined): string {
  const margin = lead.replace(/\s/g, ' ').replace(/[^\d ]/g, '');
  return `${margin}${plainClock(start)} --> ${end === undefined ? '' : plainClock(end)}`;
}

/** Hours, minutes and seconds with colons, and a fraction after a point, as far as the clock has them. */
function plainClock(odd: string): string {
  const ascii = odd.replace(/[^\x00-\x7f]/g, asciiOf).replace(/\s/g, '');
  if (/^-?\d+(?::\d+){0,2}(?:[.,]\d+)?$/.test(ascii)) return ascii;
  const [, sign, all] = /^(-?)(.*)$/.exec(ascii)!;
  const parts = all!.split(/\D/);
  const hasFraction = parts.length === 4 || !/[:.]\d{1,2}$/.test(ascii);
  const fraction = hasFraction ? `.${parts.pop()}` : '';
  return `${sign}${parts.join(':')}${fraction}`;
}

const marks: Readonly<Record<string, string>> = {
  '：': ':',
  '．': '.',
  '，': ',',
  '；': ';',
  '\u2212': '-',
  '’': "'",
};

/** A clock's character in ASCII; empty for an invisible one. */
function asciiOf(character: string): string {
  const code = character.charCodeAt(0);
  // Digits of ten scripts are in rows of sixteen that begin with their 0, or with it at the seventh place.
  for (const zero of [0x660, 0x6f0, 0x966, 0xff10])
    if (code >= zero && code < zero + 10) return String(code - zero);
  return marks[character] ?? '';
}
