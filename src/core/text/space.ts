const SPACE = 0x20;
const LINE_FEED = 0x0a;

/**
 * White space for display: each run becomes one space, each line break one `\n`; empty lines and spaces at the ends of
 * lines go. A lone no-break space stays (French sets it before `?` and `:`).
 */
export function tidySpace(text: string): string {
  if (isSpaced(text)) return text;
  return text
    .replace(/[^\S\n]{2,}|[^\S\n\u00a0\u202f]/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** Classes of ASCII characters: 0 text, 1 a space or break that may stand alone, 2 a character that tidy text never has. */
const kinds = Uint8Array.from({ length: 0x80 }, (_, code) => {
  if (code === SPACE || code === LINE_FEED) return 1;
  return code < SPACE || '<&{\\'.includes(String.fromCharCode(code)) ? 2 : 0;
});

/**
 * Whether a stretch of text can be shown as it is: tidy white space, and no characters that begin markup (`<`, `&`, `{`,
 * `\`).
 */
export function isTidy(text: string, from: number, to: number): boolean {
  let before = 1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 0x80 ? kinds[code]! : isRareSpace(code) ? 2 : 0;
    if (kind !== 0 && kind + before > 1) return false;
    before = kind;
  }
  return before === 0 || from === to;
}

/** Whether the white space of a text is tidy already. */
function isSpaced(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= SPACE) {
      if (before <= SPACE || (code !== SPACE && code !== LINE_FEED)) return false;
    } else if (code > 0x7e && isRareSpace(code)) return false;
    before = code;
  }
  return before > SPACE || text === '';
}

/** White space beyond ASCII, and the byte order mark that joined files leave inside. */
function isRareSpace(code: number): boolean {
  if (code > 0xa0 && code < 0x1680) return false;
  return (
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
