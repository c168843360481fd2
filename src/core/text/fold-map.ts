import { fold, foldLetters } from './fold.ts';

/** The origin of each UTF-16 unit of a folded text: offsets in the original, `to` exclusive. */
export interface FoldMap {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Matches a letter with everything that may merge with it: marks, vowels and finals of Korean, invisible characters. */
const letter =
  /[^][\p{M}\u1160-\u11ff\u314f-\u3163\u3187-\u318e\uff9e\uff9f\uffa0\uffc2-\uffdc\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0020}-\u{e007f}]*/gu;

/** Folds a text and maps it back to the original. Slower than `fold`, so only for lines that are shown as hits. */
export function foldMap(text: string): FoldMap {
  const pieces = new Pieces();
  for (const { 0: whole, index } of text.matchAll(letter)) addLetter(pieces, whole, index);
  const map = tidyMap(pieces, fold(text));
  if (map) return map;
  // Letters merged in an unknown way: every hit covers the whole line.
  const folded = fold(text);
  const units = Array.from({ length: folded.length });
  return { text: folded, from: units.map(() => 0), to: units.map(() => text.length) };
}

/** A growing folded text, with the origin of each unit. */
class Pieces {
  text = '';
  readonly from: number[] = [];
  readonly to: number[] = [];

  add(folded: string, from: number, to: number): void {
    this.text += folded;
    for (let i = 0; i < folded.length; i++) {
      this.from.push(from);
      this.to.push(to);
    }
  }
}

/** Adds a letter and its followers: character for character, unless they merge. */
function addLetter(pieces: Pieces, whole: string, from: number): void {
  const folded = foldOne(whole);
  if (whole.length === 1 && folded !== '') return pieces.add(folded, from, from + 1);
  const characters = [...whole];
  if (characters.map(foldOne).join('') !== folded) {
    pieces.add(folded, from, from + whole.length);
    return;
  }
  let at = from;
  for (const character of characters) {
    const next = at + character.length;
    const own = foldOne(character);
    if (own !== '') pieces.add(own, at, next);
    else if (at > from && pieces.to.length > 0) widenLast(pieces, next);
    at = next;
  }
}

/** A cache of folded letters: a language has few. */
const known = new Map<string, string>();
const mostKnown = 5000;

function foldOne(letter: string): string {
  let folded = known.get(letter);
  if (folded === undefined) {
    if (known.size >= mostKnown) known.clear();
    folded = foldLetters(letter);
    known.set(letter, folded);
  }
  return folded;
}

/** A character that folds to nothing belongs to the letter before it. */
function widenLast({ from, to }: Pieces, end: number): void {
  const start = from.at(-1);
  for (let i = to.length - 1; i >= 0 && from[i] === start; i--) to[i] = end;
}

/** Drops from `pieces` the white space that `tidied` lacks; undefined if they differ in anything else. */
function tidyMap(pieces: Pieces, tidied: string): FoldMap | undefined {
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (let i = 0; i < pieces.text.length; i++) {
    const unit = pieces.text[i]!;
    const isSpace = /\s/.test(unit);
    if (unit === tidied[at] || (isSpace && tidied[at] === ' ' && at === to.length)) {
      from.push(pieces.from[i]!);
      to.push(pieces.to[i]!);
      at++;
    } else if (!isSpace) return undefined;
    else if (at > 0 && tidied[at - 1] === ' ') to[at - 1] = pieces.to[i]!;
  }
  return at === tidied.length ? { text: tidied, from, to } : undefined;
}
