/** A stretch of the recording, in seconds from its start. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/** What a link's `#t=` names, in seconds: a stretch, or without an end a moment to start at. */
export interface TimeFragment {
  readonly start: number;
  readonly end?: number;
}

const clock = /^(?:(?:(\d+):)?(\d{1,2}|\d+(?=:\d\d(?:$|[.,])))(?::))?(\d+)(?:[.,](\d*))?$/;

/** Seconds of a clock text such as `83.5`, `4:34` or `1:02:03,25`; undefined for anything else. */
export function parseClock(text: string): number | undefined {
  const parts = clock.exec(text.trim());
  if (!parts) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = parts;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const time = fraction ? Number(`${whole}.${fraction}`) : whole;
  return Number.isFinite(time) ? time : undefined;
}

/** Clock text for people, in whole seconds: `4:34`, `1:02:03`. */
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
 * The stretch that a link's fragment names, by W3C Media Fragments 4.2.1 (normal play time); undefined where it names none.
 * One digit for minutes is taken too, for people write `#t=1:23`. Of several, the last one that can be read counts.
 */
export function parseTimeFragment(fragment: string): TimeFragment | undefined {
  return fragment
    .replace(/^#/, '')
    .split('&')
    .map((pair) => /^t=(?:npt:)?([\d:.]*)(,[\d:.]+)?$/.exec(decode(pair)))
    .map((parts) => parts && range(parts[1] ?? '', parts[2]?.slice(1)))
    .findLast((found) => found != null);
}

/** The fragment that names a stretch: `#t=83.5`, `#t=83.5,97`. */
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

/** A fragment with a broken escape names no time; it is not an error. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
