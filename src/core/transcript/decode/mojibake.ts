/** What windows-1252 has at 0x80 to 0x9F; where it has nothing, the control character stands for itself. */
const marks = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Characters among which a misread text shows that it is one. */
const sample = 100_000;
/** What the first two bytes of UTF-8's letters look like when they are read as windows-1252. */
const sign = /[Â-ô][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/**
 * The text as it was meant, where somebody read UTF-8 as windows-1252 and saved what came out (`cafÃ©`): only if all of
 * it can be read back, for no other text can.
 */
export function withoutMojibake(text: string): string {
  // `Voilà »` would be a letter of the Samaritans.
  if (!sign.test(text.slice(0, sample)) || /à\xa0/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const mark = code > 0xff ? marks.indexOf(text.charAt(at)) : -1;
    if (code > 0xff && mark < 0) return text;
    bytes[at] = mark < 0 ? code : 0x80 + mark;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder's way to say that the text is what it seems to be.
    return text;
  }
}
