import type { Timing } from './timing-line.ts';

/** One clock, with odd spaces and signs as hosts leave them: hours and minutes may lack, and the fraction has any digits. */
const clock = String.raw`([-\u2212]?)(?:(?:(\d+)\s*:\s*)?(\d+)\s*:\s*)?(\d+)(?:\s*[.,:]\s*(\d+)|[.,])?`;
const line = new RegExp(
  String.raw`^\s*(?:\d+\s+)?${clock}\s*[-\u2010-\u2015\u2212]+ ?>(?:\s*${clock})?`,
);
/** What follows the times on their line and is no text: coordinates of SubRip, settings of WebVTT. */
const settings = /^(?:\s+(?:[XYxy][12]:\d+|(?:align|line|position|region|size|vertical):\S+))+/;

/** Reads an SRT timing line in any of the forms that hosts write; an end that is wholly absent is NaN. */
export function readSrtTiming(text: string): Timing | undefined {
  const parts = line.exec(text);
  if (!parts) return undefined;
  const start = seconds(parts, 1);
  const end = parts[9] === undefined ? NaN : seconds(parts, 6);
  const after = text.slice(parts[0].length);
  // An end that is there and cannot be read spoils the line.
  if (/^\S/.test(after) || (Number.isNaN(end) && after.trim() !== '')) return undefined;
  return { start, end, rest: parts[0].length + (settings.exec(after)?.[0].length ?? 0) };
}

function seconds(parts: readonly (string | undefined)[], from: number): number {
  const [sign, hours, minutes, whole, fraction] = parts.slice(from, from + 5);
  const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(whole ?? 0);
  return Number(`${sign ? '-' : ''}${total}.${fraction ?? 0}`);
}
