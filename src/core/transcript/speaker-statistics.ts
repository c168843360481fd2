import type { Cue } from './cue.ts';

interface SpeakerShare {
  readonly name: string;
  readonly lines: number;
  /** Share of the seconds of all named speakers, 0 to 1; of their lines if no line takes time. */
  readonly share: number;
}

/** Each named speaker's share, the largest first. */
export function speakerShares(cues: readonly Cue[]): SpeakerShare[] {
  const said = new Map<string, { lines: number; seconds: number }>();
  let all = 0;
  let seconds = 0;
  for (const { speaker, start, end } of cues) {
    if (speaker === undefined) continue;
    const of = said.get(speaker) ?? { lines: 0, seconds: 0 };
    said.set(speaker, { lines: of.lines + 1, seconds: of.seconds + end - start });
    all++;
    seconds += end - start;
  }
  const shares = [...said].map(([name, of]) => ({
    name,
    lines: of.lines,
    share: seconds > 0 ? of.seconds / seconds : of.lines / all,
  }));
  return shares.sort((a, b) => b.share - a.share);
}

/** Consecutive lines of one speaker. */
export interface Stretch {
  readonly speaker: string;
  /** Index of its first line. */
  readonly first: number;
  readonly lines: number;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
}

/** The stretches of the named speakers, in order. `cues` must be ordered by start. */
export function toStretches(cues: readonly Cue[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let first = 0; first < cues.length;) {
    const { speaker, start } = cues[first]!;
    let end = start;
    let next = first;
    while (next < cues.length && cues[next]!.speaker === speaker) {
      end = Math.max(end, cues[next++]!.end);
    }
    if (speaker !== undefined) {
      stretches.push({ speaker, first, lines: next - first, start, end });
    }
    first = next;
  }
  return stretches;
}

/** The next or previous stretch of `speaker`, counted from `line`; undefined at either end. */
export function stepTo(
  stretches: readonly Stretch[],
  speaker: string,
  line: number,
  by: 1 | -1,
): Stretch | undefined {
  const own = stretches.filter((stretch) => stretch.speaker === speaker);
  if (by > 0) return own.find(({ first }) => first > line);
  // Back leads to the start of the same stretch first, unless its first line is being said.
  return own.findLast(({ first }) => first < line);
}

/** A stretch of time as shares of the whole, 0 to 1. */
export type Span = readonly [from: number, to: number];

/**
 * The times at which each speaker talks, as shares of `seconds`, for a picture `columns` wide: spans less than a column
 * apart are joined, and none is narrower than a column.
 */
export function talkOverTime(
  stretches: readonly Stretch[],
  seconds: number,
  columns: number,
): Map<string, Span[]> {
  const talk = new Map<string, Span[]>();
  if (!(seconds > 0)) return talk;
  const column = 1 / columns;
  for (const { speaker, start, end } of stretches) {
    const spans = talk.get(speaker) ?? [];
    talk.set(speaker, spans);
    const from = Math.min(start / seconds, 1 - column);
    const to = Math.min(1, Math.max(end / seconds, from + column));
    const before = spans.at(-1);
    if (before && from - before[1] < column) {
      spans[spans.length - 1] = [before[0], Math.max(before[1], to)];
    } else spans.push([from, to]);
  }
  return talk;
}
