import type { Cue } from '../transcript/cue.ts';
import { isSpaceless } from '../transcript/finish/words/spaceless.ts';
import type { TextPlace } from './passage.ts';

/**
 * Moves two places of the text outwards to the edges of the words around them. Chinese, Japanese, Korean and other
 * scripts without spaces stay as they are.
 */
export function wholeWords(
  cues: readonly Cue[],
  from: TextPlace,
  to: TextPlace,
): { from: TextPlace; to: TextPlace } {
  const textOf = ({ line }: TextPlace) => cues[line]?.text ?? '';
  return {
    from: { ...from, offset: edge(textOf(from), from.offset, -1) },
    to: { ...to, offset: edge(textOf(to), to.offset, 1) },
  };
}

function edge(text: string, offset: number, by: 1 | -1): number {
  let at = offset;
  while (isOfWord(text, at - 1) && isOfWord(text, at)) at += by;
  return at;
}

const letter = /[\p{L}\p{M}\p{N}]/u;
const hangul = /\p{Script=Hangul}/u;
const apostrophe = /['’]/;

/** Whether a letter of a word stands there, or an apostrophe between two. */
function isOfWord(text: string, at: number): boolean {
  if (!apostrophe.test(text[at] ?? '')) return isLetter(text, at);
  return isLetter(text, at - 1) && isLetter(text, at + 1);
}

function isLetter(text: string, at: number): boolean {
  const character = text[at] ?? '';
  const isSpaced = !hangul.test(character) && !isSpaceless(text.charCodeAt(at));
  return isSpaced && letter.test(character);
}
