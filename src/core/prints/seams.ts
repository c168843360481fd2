import { inHeard, inReference, type Line } from './lines.ts';
import { SILENT } from './print-maker.ts';
import { KEPT_STEP } from './prints-file.ts';
import { bitCount, WINDOW_PRINTS } from './window-search.ts';

/** Wrong bits of a print as likely where it matches as where it does not: about 3 there, 14 here. */
const EVEN = 8;
/** What one print may say for or against a match. */
const MOST_WEIGHT = 5;
/** How far from a line prints are looked at where nothing follows: 5 minutes of the reference. */
const REACH = 600;
/** What so many prints say against a match within a line is an insertion as long as what it took the place of: 4 s. */
const LEAST_HOLE = 8 * MOST_WEIGHT;

/** A part of the reference that a line matches. */
export interface Matched {
  readonly line: Line;
  /** Prints of the reference, both included. */
  readonly first: number;
  readonly last: number;
  /** Where it begins and ends, in prints of the reference: a whole number is the middle of one. */
  readonly start: number;
  readonly end: number;
}

/** How far a part reaches beyond its last print where nothing tells more: a quarter of the way to the next. */
const REST = 0.25;
/** The share of its bits, of those that turn wrong, from which a print is torn: the seam lies within the sound it looks at. */
const TORN = 0.3;
/** Prints of the reference from the place where a tenth of the wrong bits come to that where a tenth are left, about. */
const TEAR = 0.4;

/** Prints of what is heard, where they are known. */
export interface Heard {
  readonly prints: Uint32Array;
  isKnown(print: number): boolean;
}

/** Finds, print by print of the reference, where lines begin and end, and what within them does not match. */
export function matchedParts(
  lines: readonly Line[],
  heard: Heard,
  reference: Uint32Array,
): Matched[] {
  const solid: readonly Solid[] = lines.map((line) => {
    // The middle of a window is matched; its ends may lie beyond a seam.
    const half = WINDOW_PRINTS / 2;
    const first = Math.ceil(inReference(line, line.start + half) / KEPT_STEP);
    const last = Math.floor(inReference(line, line.end - half) / KEPT_STEP);
    return { line, first, last: Math.max(first, last) };
  });
  const ends = solid.map((part, i) => {
    const [before, after] = [solid[i - 1], solid[i + 1]];
    return {
      left: before ? undefined : farthest(part.line, part.first, -1, heard, reference),
      seam: after && seam(part, after, heard, reference),
      right: after ? undefined : farthest(part.line, part.last, 1, heard, reference),
    };
  });
  return solid.flatMap(({ line }, i) => {
    const [before, { left, seam: after, right }] = [ends[i - 1]?.seam, ends[i]!];
    const first = before?.first ?? left ?? 0;
    const last = after?.last ?? right ?? 0;
    const start = before?.start ?? first - REST;
    const end = after?.end ?? last + REST;
    return first > last ? [] : withoutHoles({ line, first, last, start, end }, heard, reference);
  });
}

/** Prints of the reference that a line matches for sure. */
type Solid = Pick<Matched, 'line' | 'first' | 'last'>;

/** Where one line ends and the next one begins. */
interface Seam {
  readonly last: number;
  readonly end: number;
  readonly first: number;
  readonly start: number;
}

/** What a print of the reference says for a line (or against it, below 0). */
function weight(line: Line, print: number, heard: Heard, reference: Uint32Array): number {
  const wrong = wrongBits(line, print, heard, reference);
  if (wrong === undefined) return -MOST_WEIGHT;
  return Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, EVEN - wrong));
}

/** How many bits of a print differ; `EVEN` where it is silent, undefined where it was not heard. */
function wrongBits(
  line: Line,
  print: number,
  heard: Heard,
  reference: Uint32Array,
): number | undefined {
  // The place may lie half-way between two prints of what is heard.
  const place = Math.floor(inHeard(line, print * KEPT_STEP));
  const other = reference[print];
  if (other === undefined) return undefined;
  let least: number | undefined;
  for (let i = place; i <= place + 1; i++) {
    const one = heard.prints[i];
    if (one === undefined || !heard.isKnown(i)) continue;
    const wrong = one === SILENT || other === SILENT ? EVEN : bitCount(one ^ other);
    least = Math.min(least ?? wrong, wrong);
  }
  return least;
}

/** How far a line reaches with nothing after it. */
function farthest(
  line: Line,
  from: number,
  step: 1 | -1,
  heard: Heard,
  reference: Uint32Array,
): number {
  let [sum, most, best] = [0, 0, from];
  for (let print = from + step; Math.abs(print - from) <= REACH; print += step) {
    if (print < 0 || print >= reference.length) break;
    sum += weight(line, print, heard, reference);
    if (sum >= most) [most, best] = [sum, print];
    if (sum < most - LEAST_HOLE) break;
  }
  return best;
}

/** The last print of a line and the first of the next one that together say most, neither behind the other. */
function seam(one: Solid, other: Solid, heard: Heard, reference: Uint32Array): Seam {
  const from = Math.min(one.last, other.first - 1);
  const to = Math.max(other.first, one.last + 1);
  // What was cut out of the reference cannot be heard on both sides of the cut.
  const cut = Math.max(
    1,
    Math.ceil((inReference(other.line, 0) - inReference(one.line, 0)) / KEPT_STEP),
  );
  const length = to - from + 1;
  // What the next line gains from each print on, and the best beginning of it at or behind each.
  const gains = new Float64Array(length + 1);
  const starts = new Int32Array(length);
  let start = length - 1;
  for (let i = length - 1; i >= 0; i--) {
    gains[i] = gains[i + 1]! + weight(other.line, from + i, heard, reference);
    if (gains[i]! > gains[start]!) start = i;
    starts[i] = start;
  }
  let [last, first, gained, most] = [0, length - 1, 0, -Infinity];
  for (let i = 0; i < length - 1; i++) {
    if (i > 0) gained += weight(one.line, from + i, heard, reference);
    const next = starts[Math.min(i + cut, length - 1)]!;
    const both = gained + gains[next]!;
    if (both > most) [last, first, most] = [i, next, both];
  }
  return placed(from + last, from + first, one.line, other.line, heard, reference);
}

/** Where a seam lies between two prints of the reference. */
function placed(
  last: number,
  first: number,
  one: Line,
  other: Line,
  heard: Heard,
  reference: Uint32Array,
): Seam {
  if (first - last > 2) return { last, end: last + REST, first, start: first - REST };
  // One print that matches neither is torn in its middle.
  if (first - last === 2) return { last, end: last + 1, first, start: last + 1 };
  const wrong = (line: Line, print: number) =>
    Math.min(1, ((wrongBits(line, print, heard, reference) ?? 0) - 2) / 12);
  // A torn print matches both lines in part; one that matches neither says nothing.
  const tornOf = (line: Line, next: Line, print: number) =>
    wrong(line, print) + wrong(next, print) > 1.3 ? 0 : wrong(line, print);
  const before = tornOf(one, other, last);
  const after = tornOf(other, one, first);
  let end = last + 0.5;
  if (before > TORN && before >= after) end = last + (0.5 - before) * TEAR;
  else if (after > TORN) end = first - (0.5 - after) * TEAR;
  return { last, end, first, start: end };
}

/** The parts of a line between stretches of it that say clearly that they do not match. */
function withoutHoles(part: Matched, heard: Heard, reference: Uint32Array): Matched[] {
  const parts: Matched[] = [];
  let { first, start } = part;
  for (let print = first; print <= part.last; print++) {
    if (weight(part.line, print, heard, reference) >= 0) continue;
    const end = holeEnd(part, print, heard, reference);
    if (end === undefined) continue;
    if (print > first)
      parts.push({ ...part, first, start, last: print - 1, end: print - 1 + REST });
    first = end;
    start = first - REST;
    print = end - 1;
  }
  if (first <= part.last) parts.push({ ...part, first, start });
  return parts;
}

/** Where a hole that begins at a print ends, if it is one: what speaks against a match outweighs what speaks for one. */
function holeEnd(
  { line, last }: Matched,
  from: number,
  heard: Heard,
  reference: Uint32Array,
): number | undefined {
  let [against, most, end] = [0, 0, from];
  for (let print = from; print <= last; print++) {
    against -= weight(line, print, heard, reference);
    if (against > most) [most, end] = [against, print + 1];
    if (against <= 0 || against < most - LEAST_HOLE) break;
  }
  return most >= LEAST_HOLE ? end : undefined;
}
