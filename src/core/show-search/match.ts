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

export interface FoundLine {
  /** Index of the line among the cues. */
  readonly line: number;
  readonly fit: Fit;
}

/**
 * Where a term or a part of a query occurs in an episode, two numbers for each: its place, and the place of what follows
 * at once. A place is one number that grows with line and place in the line; the first is doubled, and odd where only
 * the beginning of a word was typed. Numbers, because a frequent word has hundreds of thousands.
 */
export type Occurrences = number[];

const placeOf = (line: number, place: number) => line * mostPlaces + place;
const lineOf = (doubled: number) => Math.floor(doubled / (2 * mostPlaces));

/** Adds the occurrence of a term; `goesOn` where the next line goes on after it. */
export function addOccurrence(
  occurrences: Occurrences,
  line: number,
  place: number,
  goesOn: boolean,
  isBegun: boolean,
): void {
  const next = goesOn ? placeOf(line + 1, 0) : placeOf(line, place + 1);
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

/**
 * The lines of an episode that fit, best first, then in order, given the occurrences of each part of the query. Where only
 * neighbouring lines together have all parts, the first of them is found, and none beside a line that has all by itself.
 */
export function matchLines(parts: readonly Occurrences[]): FoundLine[] {
  const found = new Map<number, Fit>();
  for (const [line, isBegun] of linesOf(chain(parts))) {
    found.set(line, isBegun ? 'begun-phrase' : 'phrase');
  }
  if (parts.length > 1) {
    const lines = parts.map(linesOf);
    const [fewest = new Map<number, boolean>()] = [...lines].sort((a, b) => a.size - b.size);
    for (const line of fewest.keys()) {
      if (found.has(line) || !lines.every((having) => having.has(line))) continue;
      found.set(line, lines.some((having) => having.get(line)) ? 'begun-words' : 'words');
    }
    for (const line of togetherLines(lines, found)) found.set(line, 'neighbours');
  }
  return fits.flatMap((fit) =>
    [...found.keys()]
      .filter((line) => found.get(line) === fit)
      .sort((a, b) => a - b)
      .map((line) => ({ line, fit })),
  );
}

/** The lines that have a part, and whether only by a beginning. */
function linesOf(occurrences: Occurrences): Map<number, boolean> {
  const lines = new Map<number, boolean>();
  for (let i = 0; i < occurrences.length; i += 2) {
    const line = lineOf(occurrences[i]!);
    lines.set(line, occurrences[i]! % 2 === 1 && (lines.get(line) ?? true));
  }
  return lines;
}

function togetherLines(
  lines: readonly ReadonlyMap<number, boolean>[],
  found: ReadonlyMap<number, Fit>,
): number[] {
  const isAround = (line: number, having: { has(line: number): boolean }) =>
    having.has(line) || having.has(line - 1) || having.has(line + 1);
  const candidates = new Set(lines.flatMap((having) => [...having.keys()]));
  const together: number[] = [];
  for (const line of [...candidates].sort((a, b) => a - b)) {
    if (together.at(-1) === line - 1 || isAround(line, found)) continue;
    if (lines.every((having) => isAround(line, having))) together.push(line);
  }
  return together;
}
