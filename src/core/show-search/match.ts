import { mostPlaces } from './postings.ts';

/**
 * How well a line fits: the words as they were typed one after the other; that by beginnings of words; all words; all by
 * beginnings; and lines that have them only together with their neighbours.
 */
export type Fit = 'phrase' | 'begun-phrase' | 'words' | 'begun-words' | 'neighbours';

/** From best to worst. */
export const fits: readonly Fit[] = [
  'phrase',
  'begun-phrase',
  'words',
  'begun-words',
  'neighbours',
];

/** Lines of one episode that fit, by their indexes among the cues. */
export interface FittingLines {
  /** Best first, then in order. */
  readonly lines: readonly number[];
  /** How many of them fit so well, in the order of `fits`. */
  readonly counts: readonly number[];
}

/**
 * Where a term or a part of a query occurs in an episode, two numbers for each: its place, and the place of what follows
 * at once. A place is one number that grows with line and place in the line; the first is doubled, and odd where only
 * the beginning of a word was typed. Numbers, because a frequent word has hundreds of thousands.
 */
export type Occurrences = number[];

const placeOf = (line: number, place: number) => line * mostPlaces + place;
const lineOf = (doubled: number) => Math.floor(doubled / (2 * mostPlaces));

/** Adds the occurrence of a term that reaches over `parts` places; `goesOn` where the next line goes on after it. */
export function addOccurrence(
  occurrences: Occurrences,
  line: number,
  place: number,
  parts: number,
  goesOn: boolean,
  isBegun: boolean,
): void {
  const next = goesOn ? placeOf(line + 1, 0) : placeOf(line, place + parts);
  occurrences.push(placeOf(line, place) * 2 + (isBegun ? 1 : 0), next);
}

/** Where parts follow each other at once, given the occurrences of each in one episode. */
export function chain(parts: readonly Occurrences[]): Occurrences {
  const [first = [], ...others] = parts;
  let chained = first;
  for (const other of others) {
    const following = new Map<number, number>();
    for (let i = 0; i < other.length; i += 2) {
      const place = Math.floor(other[i]! / 2);
      const known = following.get(place);
      if (known === undefined || other[known]! % 2 === 1) following.set(place, i);
    }
    const longer: Occurrences = [];
    for (let i = 0; i < chained.length; i += 2) {
      const at = following.get(chained[i + 1]!);
      if (at === undefined) continue;
      const isBegun = chained[i]! % 2 === 0 && other[at]! % 2 === 1;
      longer.push(chained[i]! + (isBegun ? 1 : 0), other[at + 1]!);
    }
    chained = longer;
  }
  return chained;
}

/** How a line has a part: not, by beginnings of words, or by the words as they were typed. */
const NOT = 0;
const BEGUN = 1;
const WHOLE = 2;

/**
 * The lines that fit of an episode with `count` lines, given the occurrences of each part of the query. Where only
 * neighbouring lines together have all parts, the first of them is found, and none beside a line that has all by itself.
 */
export function matchLines(parts: readonly Occurrences[], count: number): FittingLines {
  const byFit = fits.map((): number[] => []);
  const [phrases, begunPhrases, words, begunWords, neighbours] = byFit;
  const phrase = linesOf(chain(parts), count);
  const having = parts.length > 1 ? parts.map((part) => linesOf(part, count)) : [];
  const isFound = new Uint8Array(count + 2);
  for (let line = 0; line < count; line++) {
    const inPhrase = phrase[line]!;
    let inWords = having.length > 0 ? WHOLE : NOT;
    for (const part of having) inWords = Math.min(inWords, part[line]!);
    if (inPhrase === WHOLE) phrases!.push(line);
    else if (inPhrase === BEGUN) begunPhrases!.push(line);
    else if (inWords === WHOLE) words!.push(line);
    else if (inWords === BEGUN) begunWords!.push(line);
    else continue;
    isFound[line + 1] = 1;
  }
  for (let line = 0; having.length > 0 && line < count; line++) {
    const isTold = neighbours!.at(-1) === line - 1;
    if (isTold || isFound[line] || isFound[line + 1] || isFound[line + 2]) continue;
    if (!having.some((part) => part[line])) continue;
    if (having.every((part) => part[line - 1] || part[line] || part[line + 1]))
      neighbours!.push(line);
  }
  return { lines: byFit.flat(), counts: byFit.map(({ length }) => length) };
}

/** For each line how it has a part. */
function linesOf(occurrences: Occurrences, count: number): Uint8Array {
  const lines = new Uint8Array(count);
  for (let i = 0; i < occurrences.length; i += 2) {
    const line = lineOf(occurrences[i]!);
    if (occurrences[i]! % 2 === 0) lines[line] = WHOLE;
    else if (lines[line] === NOT) lines[line] = BEGUN;
  }
  return lines;
}
