import { plainLine } from '../plain-timings.ts';
import type { Timing } from '../timing-line.ts';

/** One clock, with odd spaces and signs as hosts leave them. Hours and minutes may be missing; the fraction has any number of digits, and milliseconds may have a fraction of their own (`01,249.0999`). */
const clock = String.raw`([-\u2212]?)(?:(?:(\d+)\s*:\s*)?(\d+)\s*:\s*)?(\d+)(?:\s*[.,:]\s*(\d+)(?:\.(\d+))?|[.,])?`;
const line = new RegExp(
  String.raw`^\s*(?:[#([]?\d+[.)\]]?\s+)?${clock}\s*[-\u2010-\u2015\u2212]+ ?>(?:\s*${clock})?`,
);
/** An arrow and an end, whose start is lost. */
const endAlone = /^\s*--+>\s*\d+:\d\d(?::\d\d)?[.,]\d+\s*$/;
/** Anything but text after the times on their line: coordinates of SubRip, settings of WebVTT, a third time. */
const settings =
  /^(?:\s+(?:[XYxy][12]:\d+|[ADLST]:[\w%-]+|(?:align|line|position|region|size|vertical):\S+|-->[\s\d:.,]*))+/;
/** How a text begins that follows a time of three decimals with nothing between. */
const glued = /^[\p{L}<>{"“‘«¿¡([♪-]/u;

/** Reads an SRT timing line in any of the forms that hosts write; an end that is wholly absent is NaN. */
export function readSrtTiming(text: string): Timing | undefined {
  const timing = readTiming(text);
  if (timing) return timing;
  const plain = plainLine(text);
  const read = plain === text ? undefined : readTiming(plain);
  return read && { ...read, rest: read.rest + text.length - plain.length };
}

/** Reads a timing that lacks its start, which is where the cue before ended. */
export function readEndAlone(text: string, before: number): Timing | undefined {
  const timing = endAlone.test(text) ? readTiming(`0${text}`) : undefined;
  return timing && { ...timing, start: Math.min(before, timing.end), rest: text.length };
}

function readTiming(text: string): Timing | undefined {
  const parts = line.exec(text);
  if (!parts) return undefined;
  const start = seconds(parts, 1);
  const end = parts[10] === undefined ? NaN : seconds(parts, 7);
  const after = text.slice(parts[0].length);
  // An end that is there and cannot be read spoils the line.
  const isGlued = parts[11]?.length === 3 && glued.test(after);
  if ((/^\S/.test(after) && !isGlued) || (Number.isNaN(end) && after.trim() !== ''))
    return undefined;
  return { start, end, rest: parts[0].length + (settings.exec(after)?.[0].length ?? 0) };
}

function seconds(parts: readonly (string | undefined)[], from: number): number {
  const [sign, hours, minutes, digits = '', decimals, more = ''] = parts.slice(from, from + 6);
  // Five digits of seconds have lost their comma.
  const isRun = minutes !== undefined && digits.length === 5 && decimals === undefined;
  const [whole, fraction] = isRun ? [digits.slice(0, 2), digits.slice(2)] : [digits, decimals];
  const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(whole);
  return Number(`${sign ? '-' : ''}${total}.${fraction ?? 0}${more}`);
}
