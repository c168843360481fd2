import type { Timing } from '../timing-line.ts';

/**
 * One WebVTT timestamp (section 6.3), and what hosts write instead: `0.860`, one-digit hours, a comma, a minus, a
 * fraction of any length (`01.249.0999`) or none. Seconds over 59 are taken as they are, minutes over 59 where no hour
 * stands before them.
 */
const stamp = /(-?)(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d+)(?:\.(\d+))?)?/y;

/** Reads a cue's times (the end is NaN where the line has none) by WebVTT's "collect cue timings and settings" (section 6.3). */
export function readVttTiming(line: string): Timing | undefined {
  const start = stampAt(line, skipSpace(line, 0));
  if (!start) return undefined;
  const arrow = skipSpace(line, start.next);
  if (!line.startsWith('-->', arrow)) return undefined;
  const endFrom = skipSpace(line, arrow + 3);
  if (endFrom === line.length) return { start: start.time, end: NaN, rest: endFrom };
  const end = stampAt(line, endFrom);
  return end && { start: start.time, end: end.time, rest: end.next };
}

/** Seconds of a timestamp tag's text; undefined for any other tag. */
export function readVttStamp(text: string): number | undefined {
  // Within a text, a clock without milliseconds is more likely the text's.
  const read = /^\d+\.\d+$|[.,]\d{3}$/.test(text) ? stampAt(text, 0) : undefined;
  return read?.next === text.length ? read.time : undefined;
}

interface Stamp {
  readonly time: number;
  readonly next: number;
}

function stampAt(line: string, at: number): Stamp | undefined {
  stamp.lastIndex = at;
  const parts = stamp.exec(line);
  if (!parts) return undefined;
  const [, sign, hours, minutes = '', seconds = '', fraction = '', rest = ''] = parts;
  const isAlone = minutes === '';
  // Seconds alone may be any number, but a whole number alone is hardly a time.
  if (isAlone ? fraction === '' || /^0\d\d/.test(seconds) : seconds.length !== 2) return undefined;
  if (minutes.length > 3 || (hours !== undefined && minutes.length !== 2)) return undefined;
  if (Number(hours ?? 0) > 0 && Number(minutes) > 59) return undefined;
  // A standard time may be followed by anything, any other must end here.
  if (fraction.length !== 3 && /[\w.,:]/.test(line.charAt(stamp.lastIndex))) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { time: Number(`${sign}${whole}.${fraction || '0'}${rest}`), next: stamp.lastIndex };
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && /[ \t\f]/.test(line.charAt(at))) at++;
  return at;
}
