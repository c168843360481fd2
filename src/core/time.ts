/** A stretch of the recording, in seconds from its start. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/** The time in a link's `#t=`, in seconds: a stretch, or without an end a moment to start at. */
export interface TimeFragment {
  readonly start: number;
  readonly end?: number;
}

/** `83.5`, `4:34`, `1:02:03,25`; a fourth part of two digits or more is a fraction too: `00:00:01:500`. */
const clock =
  /^(?:(?:(\d+):)?(\d+):(?=\d\d?(?!\d)))?(\d+)(?:(?:[.,]|(?<=:\d+:\d+):(?=\d\d))(\d*))?$/;

/** Seconds of a written clock (`s`, `m:s` or `h:m:s`, with a fraction of any length); undefined for any other text. */
export function parseClock(text: string): number | undefined {
  const parts = clock.exec(text.trim());
  if (!parts) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = parts;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const time = fraction ? Number(`${whole}.${fraction}`) : whole;
  return Number.isFinite(time) ? time : undefined;
}

/** `PT1H2M3.5S` of ISO 8601, and how people write it: `1h2m3s`, `12.5s`, `90 sec`, `1 hour, 5 minutes`. */
const duration =
  /^(?:PT)?(?=.*\d)(?:([\d.]+)\s*h(?:(?:ou)?rs?)?\.?)?[\s,]*(?:([\d.]+)\s*m(?:in(?:ute)?s?)?\.?)?[\s,]*(?:([\d.]+)\s*s(?:ec(?:ond)?s?)?\.?)?$/i;
/** No written time is longer. */
const longestTime = 40;

/** Seconds of a file's field for a time: a number, a number as text, a clock or a duration, perhaps negative. NaN for anything else. */
export function parseTimeValue(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : NaN;
  if (typeof value !== 'string') return NaN;
  const text = value.trim();
  if (text === '' || text.length > longestTime) return NaN;
  const plain = Number(text.replace(',', '.'));
  if (Number.isFinite(plain)) return plain;
  if (text.startsWith('-')) return -parseTimeValue(text.slice(1));
  const onClock = parseClock(text);
  if (onClock !== undefined) return onClock;
  const parts = duration.exec(text);
  if (!parts) return NaN;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  return roundTime(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

/** Whether browsers read a text as a date, and its day exists: Chromium takes `2026-02-31` for the third of March. */
export function isRealDate(text: string): boolean {
  if (Number.isNaN(Date.parse(text))) return false;
  const [, year, month, day] = /^\s*(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  const inMonth = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return day === undefined || new Date(inMonth).getUTCDate() === Number(day);
}

/** Seconds to the microsecond, so that 0.1 + 0.2 is 0.3. */
export function roundTime(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}

/** A clock for people, in whole seconds: `4:34`, `1:02:03`. */
export function formatClock(seconds: number): string {
  const whole = Number.isFinite(seconds) && seconds > 0 ? Math.floor(seconds) : 0;
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/**
 * Reads the time in a URL's fragment, by W3C Media Fragments 4.2.1 (normal play time); minutes may have one digit
 * (`#t=1:23`). Of several times the last valid one counts; undefined without one.
 */
export function parseTimeFragment(fragment: string): TimeFragment | undefined {
  return fragment
    .replace(/^#/, '')
    .split('&')
    .map((pair) => /^t=(?:npt:)?([\d:.]*)(,[\d:.]+)?$/.exec(decode(pair)))
    .map((parts) => parts && range(parts[1] ?? '', parts[2]?.slice(1)))
    .findLast((found) => found != null);
}

/** Writes a fragment, to the millisecond: `#t=83.5`, `#t=83.5,97`. */
export function timeFragment(start: number, end?: number): string {
  const text = (seconds: number) => String(Math.round(Math.max(0, seconds) * 1000) / 1000);
  return `#t=${text(start)}${end === undefined ? '' : `,${text(end)}`}`;
}

function range(from: string, to: string | undefined): TimeFragment | undefined {
  if (!from && to === undefined) return undefined;
  const start = from ? parseClock(from) : 0;
  if (start === undefined) return undefined;
  if (to === undefined) return { start };
  const end = parseClock(to);
  return end !== undefined && end > start ? { start, end } : undefined;
}

/** The text without percent encoding; empty if that is broken. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
