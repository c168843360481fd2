import type { DraftCue } from '../draft.ts';
import { buildLine } from './words/build-line.ts';
import { bestCut, fitsLine, startsLine } from './words/line-breaks.ts';
import { spacingOf, widthOf } from './words/spacing.ts';
import type { Token } from './words/token.ts';

/**
 * Joins words, in the order they were said, into lines that read well: of one speaker, up to about 80 characters, cut at
 * pauses and ends of sentences. Words keep their times and know their place in the line's text. `hasSpaces` says whether
 * the file writes the spaces between its words; left out, it is told from the words.
 */
export function joinWords(tokens: readonly Token[], hasSpaces?: boolean): DraftCue[] {
  const words = foldBlanks(tokens);
  const gapBetween = spacingOf(words, hasSpaces);
  const lines: DraftCue[] = [];
  let line: Token[] = [];
  let width = 0;
  const flush = (count: number) => {
    lines.push(buildLine(line.slice(0, count), gapBetween, lines.at(-1)?.end ?? 0));
    line = line.slice(count);
    width = line.reduce((sum, word) => sum + widthOf(word), 0);
  };
  for (const word of words) {
    const before = line.at(-1);
    if (before && before.speaker !== word.speaker) flush(line.length);
    else if (before && gapBetween(before, word) !== 'glued') {
      if (startsLine(line, width, word)) flush(line.length);
      else if (!fitsLine(width + widthOf(word))) flush(bestCut(line, gapBetween));
    }
    line.push(word);
    width += widthOf(word);
  }
  if (line.length > 0) flush(line.length);
  return lines;
}

/** Joins words into one line, however long; undefined where they say nothing. */
export function joinIntoOne(tokens: readonly Token[], hasSpaces?: boolean): DraftCue | undefined {
  const words = foldBlanks(tokens);
  return words.length > 0 ? buildLine(words, spacingOf(words, hasSpaces), 0) : undefined;
}

/** Pieces of nothing but white space become a space before the next piece. */
function foldBlanks(tokens: readonly Token[]): Token[] {
  const words: Token[] = [];
  let space = false;
  for (const token of tokens) {
    if (token.text.trim() === '') {
      space ||= token.text !== '';
      continue;
    }
    words.push(space ? { ...token, text: ` ${token.text}` } : token);
    space = false;
  }
  return words;
}
