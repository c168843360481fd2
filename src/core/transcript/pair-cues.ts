import type { Cue } from './cue.ts';

type Timed = Pick<Cue, 'start' | 'end'>;

/** Lines with the same start, as when two people speak at once. It ends with the longest of them, or earlier, when the next moment starts. */
interface Moment {
  readonly start: number;
  readonly end: number;
  /** Index of its first line. */
  readonly first: number;
  readonly count: number;
}

/**
 * Puts each line of a second transcript under the line of the first that it shares the most time with, or under the
 * nearest if it shares none. The second lines under line `i` are those from `pairs[i]` up to `pairs[i + 1]`, exclusive.
 * Both lists must be ordered by start, and `first` must have a line.
 */
export function pairCues(first: readonly Timed[], second: readonly Timed[]): Int32Array {
  const pairs = new Int32Array(first.length + 1).fill(second.length);
  const moments = toMoments(first);
  let low = 0;
  let owner = 0;
  /** The next line of `first` to fill, and the next line of `second` to give out. */
  let line = 0;
  let next = 0;
  const givenTo = (moment: Moment, end: number) => {
    for (; line <= moment.first; line++) pairs[line] = next;
    share(pairs, moment, next, end);
    line = moment.first + moment.count;
    next = end;
  };
  for (const { start, end, first: index } of toMoments(second)) {
    while (low + 1 < moments.length && moments[low + 1]!.start <= start) low++;
    let best = Math.max(low, owner);
    let shared = -Infinity;
    for (let i = best; i < moments.length; i++) {
      const one = moments[i]!;
      const both = Math.min(end, one.end) - Math.max(start, one.start);
      if (both > shared || (both === shared && isNearer(one, moments[best]!, start))) {
        shared = both;
        best = i;
      }
      if (one.start >= end) break;
    }
    if (best !== owner && index > next) givenTo(moments[owner]!, index);
    owner = best;
  }
  const last = moments[owner];
  if (last) givenTo(last, second.length);
  return pairs;
}

function toMoments(cues: readonly Timed[]): Moment[] {
  const moments: Moment[] = [];
  for (let first = 0; first < cues.length;) {
    const { start } = cues[first]!;
    let { end } = cues[first]!;
    let past = first + 1;
    for (; cues[past]?.start === start; past++) end = Math.max(end, cues[past]!.end);
    end = Math.min(end, cues[past]?.start ?? Infinity);
    moments.push({ start, end, first, count: past - first });
    first = past;
  }
  return moments;
}

function isNearer(one: Moment, other: Moment, start: number): boolean {
  return Math.abs(one.start - start) < Math.abs(other.start - start);
}

/** Shares the second lines from `from` to `to` among the first lines of one moment, in their order. */
function share(pairs: Int32Array, moment: Moment, from: number, to: number): void {
  const { first, count } = moment;
  const each = Math.max(1, (to - from) / count);
  for (let i = 0; i < count; i++) {
    pairs[first + i] = Math.min(to, from + Math.round(i * each));
  }
}
