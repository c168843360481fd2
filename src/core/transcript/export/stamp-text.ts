/** A time as subtitle files write it, to the millisecond: `01:02:03.450`; SRT has a comma for the point. */
export function stampText(seconds: number, point: '.' | ','): string {
  const ms = Math.round(Math.max(0, seconds) * 1000);
  const digits = (value: number, count: number) => String(Math.floor(value)).padStart(count, '0');
  const clock = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60];
  return `${clock.map((part) => digits(part, 2)).join(':')}${point}${digits(ms % 1000, 3)}`;
}
