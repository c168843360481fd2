import { isSpaceless } from '../../text/spaceless.ts';
import type { Word } from '../cue.ts';
import { endOfWord, type Token } from './token.ts';

/** How far ahead of the last word a word is looked for; farther on, it would be another word of the same letters. */
const farthest = 60;

/** Finds where in `text` the words stand that a file gives beside it; words that are not there, or have no time, are left out. */
export function placeWords(text: string, tokens: readonly Token[]): Word[] {
  const placed: Word[] = [];
  let at = 0;
  tokens.forEach((token, index) => {
    const said = token.text.trim();
    if (said === '') return;
    const ahead = text.slice(at, at + farthest + said.length);
    let from = ahead.indexOf(said);
    if (from < 0) from = ahead.toLowerCase().indexOf(said.toLowerCase());
    if (from < 0) return;
    from += at;
    at = from + said.length;
    if (token.start === undefined) return;
    const end = endOfWord(token, tokens[index + 1]);
    const last = placed.at(-1);
    // Parts that stand together are one word, save where no spaces are written.
    if (last?.to === from && !isSpaceless(text.charCodeAt(from)))
      placed[placed.length - 1] = { ...last, end: Math.max(last.end, end), to: at };
    else placed.push({ start: token.start, end, from, to: at });
  });
  return placed;
}
