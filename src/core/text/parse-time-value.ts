/** `1:02:03.5`, `02:03,5`, `3:04` and, as in `00:00:01:500`, a last part of milliseconds. */
const clock = /^(?:(\d+):)?(\d{1,3}):(\d{1,2}(?:[.,:]\d*)?)$/;
/** `PT1H2M3.5S` of ISO 8601, and what people make of it: `1h2m3s`, `12.5s`, `90 sec`, `1 hour, 5 minutes`. */
const duration =
  /^(?:PT)?(?=.*\d)(?:([\d.]+)\s*h(?:(?:ou)?rs?)?\.?)?[\s,]*(?:([\d.]+)\s*m(?:in(?:ute)?s?)?\.?)?[\s,]*(?:([\d.]+)\s*s(?:ec(?:ond)?s?)?\.?)?$/i;

/**
 * Seconds of a time as files write it where a number is due: a number, a number in a string, a clock, a duration. NaN
 * where it is none of them; may be negative.
 */
export function parseTimeValue(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : NaN;
  if (typeof value !== 'string') return NaN;
  const text = value.trim();
  if (text === '' || text.length > 40) return NaN;
  const plain = Number(text.replace(',', '.'));
  if (Number.isFinite(plain)) return plain;
  if (text.startsWith('-')) return -parseTimeValue(text.slice(1));
  const onClock = clock.exec(text);
  if (onClock) {
    const [, hours = '0', minutes = '0', seconds = '0'] = onClock;
    return inSeconds(hours, minutes, seconds.replace(/[,:]/, '.'));
  }
  const parts = duration.exec(text);
  if (!parts) return NaN;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  return inSeconds(hours, minutes, seconds);
}

function inSeconds(hours: string, minutes: string, seconds: string): number {
  return roundTime(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

/** Seconds to the microsecond, so that sums such as 0.1 + 0.2 read as they were meant. */
export function roundTime(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
