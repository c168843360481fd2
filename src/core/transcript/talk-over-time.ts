import type { Stretch } from './stretches.ts';

/** From one place to another on a line of time, 0 to 1. */
export type Span = readonly [from: number, to: number];

/**
 * When each speaker talks, as shares of `seconds`, for a picture of so many `columns`: what lies within a column of the
 * span before is joined to it, and nothing is narrower than a column.
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
