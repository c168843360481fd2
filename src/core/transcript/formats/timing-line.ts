import { clockAt } from './clock-at.ts';

/** What a timing line says, in seconds. */
export interface Timing {
  start: number;
  /** NaN where the line has none. */
  end: number;
  /** Offset in the line of what follows the times: settings, coordinates, or text. */
  rest: number;
}

/**
 * Reads a timing line of the usual fixed form, `00:00:00,000 --> 00:00:00,000` with or without hours, into `timing`;
 * false where it has another form, which a slower reader may know.
 */
export function readFixedTiming(
  text: string,
  lineStart: number,
  arrow: number,
  lineEnd: number,
  timing: Timing,
): boolean {
  const hours = arrow - lineStart === 13;
  if (!hours && arrow - lineStart !== 10) return false;
  if (text.charCodeAt(arrow - 1) !== 0x20 || text.charCodeAt(arrow + 3) !== 0x20) return false;
  const longEnd = text.charCodeAt(arrow + 6) === 0x3a && text.charCodeAt(arrow + 9) === 0x3a;
  const rest = arrow + (longEnd ? 16 : 13);
  if (rest > lineEnd || (rest < lineEnd && text.charCodeAt(rest) !== 0x20)) return false;
  const start = clockAt(text, lineStart, hours);
  const end = clockAt(text, arrow + 4, longEnd);
  if (start < 0 || end < 0) return false;
  timing.start = start / 1000;
  timing.end = end / 1000;
  timing.rest = rest - lineStart;
  return true;
}
