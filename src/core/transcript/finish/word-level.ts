import { isSpaceless } from '../../text/spaceless.ts';
import { endsSentence } from './sentence-end.ts';

/** No spoken word takes longer on average. */
const longestWordSeconds = 0.8;

/**
 * True where each piece is a single word (or less) of running speech, so that pieces are to be joined into lines; not
 * where a file merely has short lines. Times are seconds, in order.
 */
export function isWordLevel(
  pieces: readonly { start: number; end: number; text: string }[],
): boolean {
  if (pieces.length < 3) return false;
  let words = 0;
  let sentences = 0;
  for (const { text } of pieces) {
    if (isWord(text.trim())) words += 1;
    if (endsSentence(text)) sentences += 1;
  }
  if (words < pieces.length * 0.9 || sentences > pieces.length / 2) return false;
  const lengths = pieces
    .map(({ start, end }, i) => (Number.isNaN(end) ? (pieces[i + 1]?.start ?? NaN) : end) - start)
    .filter((length) => length >= 0)
    .sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? Infinity) <= longestWordSeconds;
}

function isWord(text: string): boolean {
  return !/\s/.test(text) && text.length <= (isSpaceless(text.charCodeAt(0)) ? 6 : 30);
}
