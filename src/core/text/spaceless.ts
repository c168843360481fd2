/** First and last letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
const ranges: readonly (readonly [number, number])[] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x2e80, 0x312f],
  [0x31a0, 0x9fff],
  // The first halves of the rarer Chinese letters, and those letters.
  [0xd840, 0xd88d],
  [0xf900, 0xfaff],
  [0xff00, 0xffdc],
  [0x20000, 0x323af],
];

/** True for a code point (or the first half of one) of a script that puts no space between words. */
export function isSpaceless(codePoint: number): boolean {
  return codePoint >= 0x0e00 && ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}
