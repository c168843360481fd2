import { displayText } from '../../text/display-text.ts';
import { isSpaceless } from '../../text/spaceless.ts';
import type { Word } from '../cue.ts';
import type { DraftCue } from '../draft.ts';
import { endsClause, endsSentence } from './sentence-end.ts';
import { endOfWord, type Token } from './token.ts';

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

/** About how long a line may be, in columns. */
const widest = 80;
/** From here on a sentence's end ends the line too. */
const wideEnough = 40;
/** A silence this long ends a line, whatever was said; this short one, where a sentence ends. */
const longPauseSeconds = 1.5;
const shortPauseSeconds = 0.5;

/** True while a line of that many columns, with a space after its last word, is not too long. */
function fitsLine(width: number): boolean {
  return width <= widest + 1;
}

/** True where `next` is better put on a line of its own than onto `line`. */
function startsLine(line: readonly Token[], width: number, next: Token): boolean {
  const before = line.at(-1)!;
  const pause = pauseBetween(before, next);
  if (pause >= longPauseSeconds) return true;
  return endsSentence(before.text) && (width >= wideEnough || pause >= shortPauseSeconds);
}

/** How many words of a full line stay on it: up to a sentence's end, else a clause's or a silence, else all. */
function bestCut(line: readonly Token[], gapBetween: (before: Token, after: Token) => Gap): number {
  let best = line.length;
  let bestScore = 0;
  let width = 0;
  for (let at = 1; at < line.length; at++) {
    const [before, next] = [line[at - 1]!, line[at]!];
    width += widthOf(before);
    if (width < widest / 4 || gapBetween(before, next) === 'glued') continue;
    const reason = reasonToPart(before, next);
    // Of two places as good, the later one.
    if (reason > 0 && reason + width / widest >= bestScore) {
      best = at;
      bestScore = reason + width / widest;
    }
  }
  return best;
}

function reasonToPart(before: Token, next: Token): number {
  const pause = pauseBetween(before, next);
  if (endsSentence(before.text)) return 4;
  return (endsClause(before.text) ? 1 : 0) + (pause > 0.25 ? 2 * Math.min(1, pause) : 0);
}

/** Seconds of silence; 0 where the times do not say. */
function pauseBetween(before: Token, next: Token): number {
  const pause = (next.start ?? NaN) - (before.end ?? NaN);
  return pause > 0 ? pause : 0;
}

/** Makes one cue of its tokens, of which there is at least one. `saidUntil` is when a line without times starts. */
function buildLine(
  tokens: readonly Token[],
  gapBetween: (before: Token, after: Token) => Gap,
  saidUntil: number,
): DraftCue {
  let text = '';
  let end = -Infinity;
  const words: Word[] = [];
  tokens.forEach((token, index) => {
    const gap = index === 0 ? 'none' : gapBetween(tokens[index - 1]!, token);
    if (gap === 'space') text += ' ';
    const from = text.length;
    const said = displayText(token.text);
    text += said;
    const last = words.at(-1);
    const wordEnd = token.start === undefined ? -Infinity : endOfWord(token, tokens[index + 1]);
    end = Math.max(end, wordEnd);
    if (gap === 'glued' && last?.to === from) {
      // A mark, or the rest of a word that came in parts, belongs to what it is glued to.
      words[words.length - 1] = { ...last, end: Math.max(last.end, wordEnd), to: text.length };
    } else if (token.start !== undefined && said !== '' && !/\s/.test(said)) {
      // A whole phrase is none: its times are the line's.
      words.push({ start: token.start, end: wordEnd, from, to: text.length });
    }
  });
  const speaker = tokens[0]?.speaker;
  return {
    start: tokens.find((token) => token.start !== undefined)?.start ?? saidUntil,
    ...(end > -Infinity && { end }),
    ...(words.length > 0 && { words }),
    text,
    ...(speaker !== undefined && { speaker }),
  };
}

/** The gap between two words. `none` may become the end of a line, `glued` may not (`Hello` and `,`). */
type Gap = 'space' | 'none' | 'glued';

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
function spacingOf(
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
function widthOf({ text }: Token): number {
  let columns = 1;
  for (let at = 0; at < text.length; at++) columns += isSpaceless(text.charCodeAt(at)) ? 2 : 1;
  return columns;
}
