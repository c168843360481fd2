/** What a WebVTT timing line says; `loose` where the standard would refuse a fraction of other than three digits. */
export interface VttTiming {
  start: number;
  end: number;
  loose: boolean;
}

/**
 * One WebVTT timestamp (section 6.3), and what hosts write instead: `0.860`, one-digit hours, a comma. Units are read
 * as far as they leave no doubt: seconds over 59, and minutes over 59 where no hour stands before them.
 */
const stamp = /(-?)(?:(?:(\d+):)?(\d+):)?(\d+)[.,](\d+)/y;

/** Reads a cue's times by WebVTT's "collect cue timings and settings" (section 6.3); what follows the end is settings. */
export function readVttTiming(line: string): VttTiming | undefined {
  const start = stampAt(line, skipSpace(line, 0));
  if (!start) return undefined;
  const arrow = skipSpace(line, start.next);
  if (!line.startsWith('-->', arrow)) return undefined;
  const end = stampAt(line, skipSpace(line, arrow + 3));
  return end && { start: start.time, end: end.time, loose: start.loose || end.loose };
}

/** Seconds of a timestamp that is the whole text, as inline ones are; undefined for anything else. */
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
  const [, sign, hours, minutes = '0', seconds = '', fraction = ''] = parts;
  if (seconds.length > 2 || minutes.length > 3) return undefined;
  if (hours !== undefined && Number(hours) > 0 && Number(minutes) > 59) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  const milliseconds = Math.round(Number(`0.${fraction}`) * 1000);
  const time = (whole * 1000 + milliseconds) / 1000;
  return { time: sign ? -time : time, next: stamp.lastIndex, loose: fraction.length !== 3 };
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && /[ \t\f]/.test(line.charAt(at))) at++;
  return at;
}
