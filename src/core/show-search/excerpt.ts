import { omitUndefined } from '../omit-undefined.ts';
import { displayText } from '../text/display-text.ts';
import { foldMap, type FoldMap } from '../text/fold-map.ts';
import type { QueryPart } from './query.ts';
import { runsOf, type Run, type Stretch } from '../text/marked-runs.ts';
import { joinedTerms, termsOf, type JoinedTerm, type Term } from './terms.ts';
import type { TextLine } from './text-lines.ts';

/** A found line as it is shown, with the neighbours without which it would not have been found. */
export interface Excerpt extends Omit<TextLine, 'body'> {
  readonly lines: readonly {
    readonly runs: readonly Run[];
    /** The name of its speaker, where another one than the found line's. */
    readonly speaker?: string;
    readonly voice: number;
    readonly isFound: boolean;
  }[];
}

/** Characters of a found line that are shown, and of a neighbour. */
const shownLength = 240;
const besideLength = 120;

/** The excerpt at a line; undefined if what was looked for is not there: the text is newer or older than the index. */
export function excerptAt(
  text: readonly TextLine[],
  line: number,
  parts: readonly QueryPart[],
): Excerpt | undefined {
  const found = text[line];
  if (!found) return undefined;
  const looked = lookAround(text, line);
  const marks = parts.map((part) => markPart(looked, part));
  const own = looked.findIndex(({ index }) => index === line);
  const shown = new Set<number>();
  for (const mark of marks) {
    const best =
      mark.find((ranges) => ranges.every(({ at }) => at === own)) ??
      // One that begins in the line may end in the next.
      mark.find((ranges) => ranges.some(({ at }) => at === own)) ??
      mark.find((ranges) => ranges.every(({ at }) => Math.abs(at - own) === 1));
    if (!best) return undefined;
    for (const { at } of best) shown.add(at);
  }
  if (!shown.has(own)) return undefined;
  const { start, speaker: by, voice: number } = found;
  const lines = [...shown]
    .sort((a, b) => a - b)
    .map((at) => {
      const { said, index } = looked[at]!;
      const { speaker, voice } = text[index]!;
      const isFound = index === line;
      const ranges = marks.flat(2).filter((range) => range.at === at);
      return {
        runs: runsOf(said, ranges, isFound ? shownLength : besideLength),
        ...(speaker !== undefined && speaker !== found.speaker && { speaker }),
        voice,
        isFound,
      };
    });
  return { ...omitUndefined({ start, speaker: by }), voice: number, lines };
}

/** A line that is looked through, folded. */
interface Looked {
  readonly index: number;
  readonly said: string;
  readonly map: FoldMap;
  readonly terms: readonly Term[];
  readonly joined: readonly JoinedTerm[];
  /** Whether the speaker goes on in the next line. */
  readonly goesOn: boolean;
}

/** A stretch of a line's text; `at` is the line among those looked through. */
interface Range extends Stretch {
  readonly at: number;
}

function lookAround(text: readonly TextLine[], line: number): Looked[] {
  const first = Math.max(0, line - 1);
  const lines = text.slice(first, line + 3).map(({ body }) => {
    const said = displayText(body);
    return { said, map: foldMap(said) };
  });
  return lines.map(({ said, map }, i) => {
    const index = first + i;
    const following = lines[i + 1];
    const goesOn = following !== undefined && text[index]!.speaker === text[index + 1]!.speaker;
    const terms = termsOf(map.text, goesOn ? following.map.text : '');
    return { index, said, map, terms, joined: joinedTerms(map.text, terms), goesOn };
  });
}

/** Each place where a part of the query is: for each line that it touches, the stretch of it. */
function markPart(lines: readonly Looked[], { ways, isWhole }: QueryPart): Range[][] {
  return lines.flatMap(({ terms }, at) =>
    terms.flatMap((_, place) =>
      ways.flatMap((way) => {
        const ranges = rangesFrom(lines, at, place, way, isWhole);
        return ranges ? [ranges] : [];
      }),
    ),
  );
}

function rangesFrom(
  lines: readonly Looked[],
  at: number,
  place: number,
  way: readonly string[],
  isWhole: boolean,
): Range[] | undefined {
  const ranges: Range[] = [];
  let [line, next] = [at, place];
  for (const [i, wanted] of way.entries()) {
    const looked = lines[line];
    if (!looked) return undefined;
    const mayBegin = i === way.length - 1 && !isWhole;
    const fits = ({ text }: Term) => (mayBegin ? text.startsWith(wanted) : text === wanted);
    const said = looked.terms[next];
    const joined = looked.joined.find(({ first }) => first === next);
    const term = [said, joined].find((one) => one && fits(one));
    if (!term) return undefined;
    const reach =
      term === joined ? reachIn(looked.map.text, joined, wanted) : term.from + wanted.length;
    addRange(ranges, line, looked.map, term.from, Math.min(term.to, reach));
    const following = lines[line + 1];
    if (term.reachesOn && reach > term.to && following) {
      addRange(ranges, line + 1, following.map, 0, reach - term.to);
    }
    const last = term === joined ? joined.last : next;
    const isLast = last === looked.terms.length - 1;
    [line, next] = isLast && looked.goesOn ? [line + 1, 0] : [line, last + 1];
  }
  return ranges;
}

/** Where in a folded text the beginning of what it writes in parts ends. */
function reachIn(text: string, { from, to }: Term, { length }: string): number {
  let at = from;
  for (let left = length; left > 0 && at < to; at++) if (!/[-,.' ]/.test(text[at]!)) left--;
  return at;
}

/** Adds a stretch of the folded text as one of the original; what lies between two stretches of a line is in it too. */
function addRange(ranges: Range[], at: number, map: FoldMap, from: number, to: number): void {
  const [begin, end] = [map.from[from] ?? 0, map.to[to - 1] ?? 0];
  const known = ranges.findIndex((range) => range.at === at);
  if (known < 0) ranges.push({ at, from: begin, to: end });
  else ranges[known] = { at, from: ranges[known]!.from, to: Math.max(end, ranges[known]!.to) };
}
