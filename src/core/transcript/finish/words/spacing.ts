import { isSpaceless } from './spaceless.ts';
import type { Token } from './token.ts';

/** What stands between two words: a space; nothing; or nothing at all, not even the end of a line (`Hello` and `,`). */
export type Gap = 'space' | 'none' | 'glued';

const closingMarks = /^[.,!?;:%…)\]}”’»。、，．！？：；）」』】〉》]+$/;
const openingMarks = /^[([{“‘«¿¡（「『【〈《]+$/;
const contraction = /^(?:['’](?:s|t|re|ve|ll|d|m)|n['’]t)$/i;

const leads = ({ text }: Token) => /^\s/.test(text);
const trails = ({ text }: Token) => /\s$/.test(text);
const firstOf = ({ text }: Token) => text.trimStart().charCodeAt(0);
const lastOf = ({ text }: Token) => text.trimEnd().charCodeAt(text.trimEnd().length - 1);

/**
 * Tells how the words of one file part. Some files write the spaces themselves (` word`, as speech recognisers do); in
 * all others there is a space between words, save around marks and in scripts that write none.
 */
export function spacingOf(
  tokens: readonly Token[],
  isSpaced = writesSpaces(tokens),
): (before: Token, after: Token) => Gap {
  return (before, after) => {
    const mark = after.text.trim();
    if (leads(after) || trails(before)) return 'space';
    if (closingMarks.test(mark)) return 'glued';
    if (isSpaceless(lastOf(before)) || isSpaceless(firstOf(after))) return 'none';
    if (isSpaced || contraction.test(mark) || openingMarks.test(before.text.trim())) return 'glued';
    return 'space';
  };
}

function writesSpaces(tokens: readonly Token[]): boolean {
  let spaced = 0;
  let bare = 0;
  for (const token of tokens) {
    if (leads(token) || trails(token)) spaced += 1;
    else if (!isSpaceless(firstOf(token)) && !closingMarks.test(token.text)) bare += 1;
  }
  return spaced > bare / 2;
}

/** Columns that a word takes with its space; a letter of Chinese or Japanese takes two. */
export function widthOf({ text }: Token): number {
  let columns = 1;
  for (let at = 0; at < text.length; at++) columns += isSpaceless(text.charCodeAt(at)) ? 2 : 1;
  return columns;
}
