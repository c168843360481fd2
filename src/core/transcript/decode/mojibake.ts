import { windows1252Marks } from '../../text/windows-1252.ts';

/** Characters in which a misread text shows that it is one. */
const sample = 100_000;
/** The first two bytes of a letter in UTF-8, read as windows-1252. */
const sign = /[Â-ô][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/**
 * The text as it was meant, where UTF-8 was read as windows-1252 and saved so (`cafÃ©`). All of the text must read back
 * as UTF-8, which chance does not bring about.
 */
export function withoutMojibake(text: string): string {
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
