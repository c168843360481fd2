import { isSpaceless } from '../text/spaceless.ts';

/** A word of a text, and how long it takes to say beside the others. */
export interface WeighedWord {
  /** UTF-16 offsets, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** About letters of Latin script. */
  readonly weight: number;
  /** The pause that its punctuation asks for after it, in the same unit. */
  readonly pause: number;
}

/** Measured with a synthesiser's own times (docs/testing.md). */
const WORD = 2;
const COMMA = 5;
const SENTENCE = 12;
/** A figure is said as a word. */
const FIGURE = 4;
const SYMBOL = 5;
/** Letters of scripts that write more of a word with each: syllables, and whole words. */
const KANA = 2;
const HANGUL = 2.5;
const HAN = 3.5;

const chunk = /[^\s\u2013\u2014\u2026]+(?:\s*[\u2013\u2014\u2026]+)?|[\u2013\u2014\u2026]+/gu;
/** What is said of a run without spaces; quotes, brackets and stops around it are not. */
const spoken = /[\p{L}\p{N}\p{M}\p{S}%&@#].*[\p{L}\p{N}\p{M}\p{S}%]|[\p{L}\p{N}\p{S}%&@]/su;
const isSaid = /[\p{L}\p{N}]/u;
const sentenceEnd = /[.!?…。！？؟۔।॥։:;：；](?!.*[\p{L}\p{N}])/su;
const comma = /[,،、，､؛·–—](?!.*[\p{L}\p{N}])/su;

/** The words of a text, in order. All its letters and figures are in one; where no space parts them, a dictionary does. */
export function weighWords(text: string): WeighedWord[] {
  const words: WeighedWord[] = [];
  for (const { 0: run, index } of text.matchAll(chunk)) {
    for (const piece of pieces(run)) {
      const found = spoken.exec(piece.text);
      if (!found || !isSaid.test(found[0])) {
        const last = words.at(-1);
        if (last)
          words[words.length - 1] = {
            ...last,
            pause: Math.max(last.pause, pauseAfter(piece.text)),
          };
        continue;
      }
      const from = index + piece.from + found.index;
      const to = from + found[0].length;
      const rest = piece.text.slice(found.index + found[0].length);
      words.push({ from, to, weight: weightOf(found[0]), pause: pauseAfter(rest) });
    }
  }
  return words;
}

interface Piece {
  readonly text: string;
  readonly from: number;
}

/** A run of letters, parted into words where its script puts no spaces between them. */
function pieces(run: string): Piece[] {
  if (![...run].some((letter) => isSpaceless(letter.codePointAt(0)!)))
    return [{ text: run, from: 0 }];
  segmenter ??= 'Segmenter' in Intl && new Intl.Segmenter([], { granularity: 'word' });
  if (!segmenter) return letters(run);
  return Array.from(segmenter.segment(run), ({ segment, index }) => ({
    text: segment,
    from: index,
  }));
}

/** Made when it is first needed, which takes a moment; false where there is none. */
let segmenter: Intl.Segmenter | false | undefined;

/** Each letter with the marks on it. */
function letters(run: string): Piece[] {
  return [...run.matchAll(/\P{M}\p{M}*/gu)].map(({ 0: text, index }) => ({ text, from: index }));
}

function pauseAfter(rest: string): number {
  if (sentenceEnd.test(rest)) return SENTENCE;
  return comma.test(rest) ? COMMA : 0;
}

function weightOf(word: string): number {
  const least = isSpaceless(word.codePointAt(0)!) ? 0 : WORD;
  let weight = least;
  for (const letter of word) weight += letterWeight(letter);
  return Math.max(1, weight);
}

function letterWeight(letter: string): number {
  if (/\p{Script=Han}/u.test(letter)) return HAN;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(letter)) return KANA;
  if (/\p{Script=Hangul}/u.test(letter)) return HANGUL;
  if (/\p{L}/u.test(letter)) return 1;
  if (/\p{N}/u.test(letter)) return FIGURE;
  return /[\p{S}%&@]/u.test(letter) ? SYMBOL : 0;
}
