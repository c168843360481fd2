import type { Timing } from '../timing-line.ts';

/** A timing, and whether it breaks the standard in a way that only a file's habit excuses: digits too few or too many. */
export interface VttTiming extends Timing {
  loose: boolean;
}

/**
 * One WebVTT timestamp (section 6.3), and what hosts write instead: `0.860`, one-digit hours, a comma, a minus. Units
 * are read as far as they leave no doubt: seconds over 59, and minutes over 59 where no hour stands before them.
 */
const stamp = /(-?)(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d+))?/y;

/** Reads a cue's times (the end is NaN where the line has none) by WebVTT's "collect cue timings and settings" (section 6.3). */
export function readVttTiming(line: string): VttTiming | undefined {
  const start = stampAt(line, skipSpace(line, 0));
  if (!start) return undefined;
  const arrow = skipSpace(line, start.next);
  if (!line.startsWith('-->', arrow)) return undefined;
  const endFrom = skipSpace(line, arrow + 3);
  if (endFrom === line.length) return { start: start.time, end: NaN, rest: endFrom, loose: true };
  const end = stampAt(line, endFrom);
  if (!end) return undefined;
  return { start: start.time, end: end.time, rest: end.next, loose: start.loose || end.loose };
}

/** Seconds of a timestamp tag's text; undefined where it is not exactly a timestamp. */
export function readVttStamp(text: string): number | undefined {
  const read = stampAt(text, 0);
  return read?.next === text.length && !read.loose ? read.time : undefined;
}

interface Stamp {
  time: number;
  next: number;
  loose: boolean;
}

function stampAt(line: string, at: number): Stamp | undefined {
  stamp.lastIndex = at;
  const parts = stamp.exec(line);
  if (!parts) return undefined;
  const [, sign, hours, minutes = '', seconds = '', fraction = ''] = parts;
  const isAlone = minutes === '';
  // Seconds alone may be any number, and have any fraction; they are no slip.
  if (isAlone ? fraction === '' || /^0\d\d/.test(seconds) : seconds.length !== 2) return undefined;
  if (minutes.length > 3 || (hours !== undefined && minutes.length !== 2)) return undefined;
  if (Number(hours ?? 0) > 0 && Number(minutes) > 59) return undefined;
  const loose = !isAlone && (fraction.length !== 3 || Number(minutes) > 59 || minutes.length !== 2);
  // What is loose must at least be whole.
  if (loose && /[\w.,:]/.test(line.charAt(stamp.lastIndex))) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  const time = Number(`${sign}${whole}.${fraction || '0'}`);
  return { time, next: stamp.lastIndex, loose };
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && /[ \t\f]/.test(line.charAt(at))) at++;
  return at;
}
