import { isSpaceless } from '../text/spaceless.ts';
import { joinedIn } from '../text/written-ways.ts';

/** What the index knows a text by: a word, or two neighbouring characters of a script that puts no space between words. */
export interface Term {
  readonly text: string;
  /** Where it stands in the folded text, in UTF-16 units; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Its last character is the first of the next line. */
  readonly reachesOn?: true;
}

/** Most UTF-16 units of a term; the rest of a longer word is not looked at. */
const longest = 32;
const word = /[\p{L}\p{N}\p{M}]+/gu;
const plainWord = /[a-z\d]+/g;
const ascii = /^[\0-\x7f]*$/;

/**
 * The terms of a folded line in order; the next term of the text follows the one before at once. `next` is the folded
 * text of the next line where the same speaker goes on: two lines of a script without spaces are one text.
 */
export function termsOf(folded: string, next = ''): Term[] {
  const terms: Term[] = [];
  const isAscii = ascii.test(folded);
  for (const { 0: text, index } of folded.matchAll(isAscii ? plainWord : word)) {
    if (isAscii) add(terms, text, index);
    else addParts(terms, text, index);
  }
  const last = terms.at(-1);
  if (!last || last.to !== folded.length || !isSpacelessText(last.text)) return terms;
  const first = String.fromCodePoint(next.codePointAt(0) ?? 0);
  if (!isSpacelessText(first) || !first.match(word)) return terms;
  terms[terms.length - 1] = { ...last, text: last.text + first, reachesOn: true };
  return terms;
}

/** What a line writes in parts, known also as it is written in one. */
export interface JoinedTerm extends Term {
  /** Indexes of its parts among the terms of the line. */
  readonly first: number;
  readonly last: number;
}

/** A folded line's words with hyphens and grouped numbers as they are written in one; `terms` are those of the line. */
export function joinedTerms(folded: string, terms: readonly Term[]): JoinedTerm[] {
  return joinedIn(folded).flatMap(({ text, from, to }) => {
    const first = terms.findIndex((term) => term.from === from);
    const last = terms.findIndex((term) => term.to === to);
    return first >= 0 && last > first ? [{ text: cutTerm(text), from, to, first, last }] : [];
  });
}

/** A joined term's name in the index: a space parts the word from the number of its parts, as what follows it follows them all. */
export const joinedName = ({ text, first, last }: JoinedTerm) => `${text} ${last - first + 1}`;

/** The word of a name in the index, and over how many terms of its line it reaches. */
export function readName(name: string): { readonly word: string; readonly parts: number } {
  const [word = '', parts = '1'] = name.split(' ');
  return { word, parts: Number(parts) };
}

/** Whether a name in the index is a word, in one or joined. */
export const isNameOf = (word: string, name: string) =>
  name === word || name.startsWith(`${word} `);

/** Whether a text begins with a script that puts no space between words. */
export function isSpacelessText(text: string): boolean {
  return isSpaceless(text.codePointAt(0) ?? 0);
}

function add(terms: Term[], text: string, from: number): void {
  terms.push({ text: cutTerm(text), from, to: from + text.length });
}

function cutTerm(text: string): string {
  if (text.length <= longest) return text;
  const isParted = /[\ud800-\udbff]/.test(text.charAt(longest - 1));
  return text.slice(0, isParted ? longest - 1 : longest);
}

/** Adds a run of letters that may mix scripts: words whole, other characters in pairs, the last of them alone. */
function addParts(terms: Term[], run: string, base: number): void {
  const characters = [...run];
  let at = base;
  let begun = 0;
  let length = 0;
  const endWord = () => {
    if (length > 0) add(terms, run.slice(begun - base, begun - base + length), begun);
    length = 0;
  };
  for (const [i, character] of characters.entries()) {
    if (isSpacelessText(character)) {
      endWord();
      const following = characters[i + 1] ?? '';
      const text = isSpacelessText(following) ? character + following : character;
      terms.push({ text, from: at, to: at + text.length });
    } else {
      if (length === 0) begun = at;
      length += character.length;
    }
    at += character.length;
  }
  endWord();
}
