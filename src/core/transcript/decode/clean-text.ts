import { windows1252Marks } from '../../text/windows-1252.ts';

/** The text with `\n` line ends, its letters as they were meant, and without byte order marks at its start or control characters. */
export function cleanText(text: string): string {
  return withoutControls(withoutMojibake(normalise(text)));
}

/** NUL becomes U+FFFD (WebVTT, section 6.1). */
function normalise(text: string): string {
  let clean = text;
  while (clean.charCodeAt(0) === 0xfeff) clean = clean.slice(1);
  if (clean.includes('\r')) clean = clean.replace(/\r\n/g, '\n').replace(/\r/g, '\n');
  return clean.includes('\0') ? clean.replace(/\0/g, '\ufffd') : clean;
}

const control = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
/** Characters in which control characters are looked for, and of which one in 16 may be one: more are no text. */
const controlSample = 20_000;
const fewest = 16;

function withoutControls(text: string): string {
  const head = text.slice(0, controlSample);
  const count = head.match(control)?.length ?? 0;
  return count > 0 && count * fewest < head.length ? text.replace(control, '') : text;
}

/** Characters in which a misread text shows that it is one. */
const sample = 100_000;
/** The first two bytes of a letter in UTF-8, read as windows-1252. */
const sign = /[Â-ô][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/**
 * The text as it was meant, where UTF-8 was read as windows-1252 and saved so (`cafÃ©`). All of the text must read back
 * as UTF-8, which chance does not bring about.
 */
function withoutMojibake(text: string): string {
  // French has `à` before a no-break space (`Voilà »`), which would read as a Samaritan letter.
  if (!sign.test(text.slice(0, sample)) || /à\xa0/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const mark = code > 0xff ? windows1252Marks.indexOf(text.charAt(at)) : -1;
    if (code > 0xff && mark < 0) return text;
    bytes[at] = mark < 0 ? code : 0x80 + mark;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder throws where the bytes are not UTF-8: the text was not misread.
    return text;
  }
}
