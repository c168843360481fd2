import type { TimeRange } from '../time.ts';
import { alignPauses } from './align-pauses.ts';
import type { PlacedWord } from './placed-word.ts';
import { weighWords, type WeighedWord } from './weigh-words.ts';

/** A line whose file times no words. */
export interface UnplacedLine extends TimeRange {
  readonly text: string;
  /** Whether another line begins where this one ends: the pause that its text ends with may be within its time. */
  readonly isFollowed: boolean;
}

/** Words that are said in one go are placed if they are no more, and take no longer, than this; `docs/testing.md` has the errors. */
const MOST = { words: 12, seconds: 6 };
/** In longer lines the pauses are not even looked for. */
const MOST_MEASURED = { words: 200, seconds: 90 };
/** Nobody takes so many seconds for a letter: what is left of a line's time is silence. */
const SLOWEST = 0.16;
/** In a shorter measured pause (seconds), and in any that is only asked for, the mark stays where it was: it would flicker. */
const LEAST_PAUSE = 0.35;

/**
 * Where the words of a line are most likely said, in its own seconds. `silences` are all that were measured within its time,
 * in order; undefined where nobody listened. Empty where the places would be too uncertain.
 */
export function placeWords(
  line: UnplacedLine,
  silences?: readonly TimeRange[],
): readonly PlacedWord[] {
  const words = weighWords(line.text);
  const isListened = silences && isWithin(words.length, line, MOST_MEASURED);
  const between = isListened ? placedBetween(words, line, silences) : [];
  if (between.length > 0) return calm(between, LEAST_PAUSE);
  return isWithin(words.length, line, MOST) ? calm(placedByLength(words, line), Infinity) : [];
}

function isWithin(words: number, { start, end }: TimeRange, most: typeof MOST): boolean {
  return words > 0 && words <= most.words && end > start && end - start <= most.seconds;
}

function placedByLength(words: readonly WeighedWord[], line: UnplacedLine): PlacedWord[] {
  const last = words.length - 1;
  const pauses = words.map(({ pause }, i) => (i < last || line.isFollowed ? pause : 0));
  return spread(words, pauses, line, SLOWEST);
}

function placedBetween(
  words: readonly WeighedWord[],
  line: TimeRange,
  silences: readonly TimeRange[],
): PlacedWord[] {
  return alignPauses(words, speechIn(line, silences)).flatMap(({ first, last, range }) => {
    if (!isWithin(last - first, range, MOST)) return [];
    return spread(words.slice(first, last), [], range, Infinity);
  });
}

/** Words one after the other, each as long as it weighs, but not longer than `slowest` allows (seconds a letter). */
function spread(
  words: readonly WeighedWord[],
  pauses: readonly number[],
  { start, end }: TimeRange,
  slowest: number,
): PlacedWord[] {
  const whole = words.reduce((sum, { weight }, i) => sum + weight + (pauses[i] ?? 0), 0);
  const seconds = Math.min((end - start) / whole, slowest);
  let passed = 0;
  return words.map(({ from, to, weight }, i) => {
    const saidFrom = Math.min(end, start + passed * seconds);
    const saidTo = Math.min(end, saidFrom + weight * seconds);
    passed += weight + (pauses[i] ?? 0);
    return { from, to, saidFrom, saidTo };
  });
}

/** What silences leave of a range; all of it where nothing would be left. */
function speechIn({ start, end }: TimeRange, silences: readonly TimeRange[]): TimeRange[] {
  const speech: TimeRange[] = [];
  let from = start;
  for (const silence of silences) {
    if (silence.end <= from || silence.start >= end) continue;
    if (silence.start > from) speech.push({ start: from, end: silence.start });
    from = silence.end;
  }
  if (from < end) speech.push({ start: from, end });
  return speech.length > 0 ? speech : [{ start, end }];
}

function calm(words: readonly PlacedWord[], leastPause: number): PlacedWord[] {
  return words.map((word, i) => {
    const next = words[i + 1];
    const isOver = !next || next.saidFrom - word.saidTo >= leastPause;
    return isOver ? word : { ...word, saidTo: next.saidFrom };
  });
}
