/** The characters at 0x80 to 0x9F (WHATWG Encoding, index-windows-1252); unassigned places hold the control character. */
export const windows1252Marks = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The text of windows-1252. Some versions of Node decode it as ISO-8859-1, so the marks are put in here. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (mark) => windows1252Marks[mark.charCodeAt(0) - 0x80]!);
}
