import { fold, foldLetters } from './fold.ts';

/** Where each UTF-16 unit of a folded text comes from: offsets of the original, `to` exclusive. */
export interface FoldMap {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A letter and all that may merge with it: marks, vowels and finals of Korean, unseen characters. */
const letter =
  /[^][\p{M}\u1160-\u11ff\u314f-\u3163\u3187-\u318e\uff9e\uff9f\uffa0\uffc2-\uffdc\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0020}-\u{e007f}]*/gu;

/** Folds a text, and tells where each part of it was. Slower than `fold`: for the lines that are looked at. */
export function foldMap(text: string): FoldMap {
  const pieces = new Pieces();
  for (const { 0: whole, index } of text.matchAll(letter)) addLetter(pieces, whole, index);
  const map = tidyMap(pieces, fold(text));
  if (map) return map;
  // Letters that merge in a way that is not known here: the line is found as a whole.
  const folded = fold(text);
  const units = Array.from({ length: folded.length });
  return { text: folded, from: units.map(() => 0), to: units.map(() => text.length) };
}

/** Folded text as it grows, with where it comes from. */
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

/** Adds a letter with what follows it: character for character, unless they merge. */
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

/** Letters that were folded before: a language has few. */
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

/** What folds to nothing belongs to the letter before it. */
function widenLast({ from, to }: Pieces, end: number): void {
  const start = from.at(-1);
  for (let i = to.length - 1; i >= 0 && from[i] === start; i--) to[i] = end;
}

/** Drops from `pieces` the white space that `tidied` has not; undefined where they differ in more. */
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
