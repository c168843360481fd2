import type { Word } from '../../cue.ts';
import type { DraftCue } from '../../draft.ts';
import { displayText } from '../../../text/display-text.ts';
import type { Gap } from './spacing.ts';
import type { Token } from './token.ts';
import { endOfWord } from './word-end.ts';

/** Makes one cue of its tokens, of which there is at least one. `saidUntil` is when a line without times starts. */
export function buildLine(
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
