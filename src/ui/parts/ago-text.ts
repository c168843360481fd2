import { m } from '../i18n/index.ts';

/** A time in the past, in words such as "yesterday"; days are calendar days. */
export function agoText(thenMs: number, nowMs: number): string {
  const words = new Intl.RelativeTimeFormat(m.locale, { numeric: 'auto' });
  const minutes = Math.max(0, Math.round((nowMs - thenMs) / 60_000));
  const days = Math.max(0, Math.round((startOfDay(nowMs) - startOfDay(thenMs)) / 86_400_000));
  if (days === 0) {
    if (minutes < 60) return minutes === 0 ? m.now : words.format(-minutes, 'minute');
    return words.format(-Math.round(minutes / 60), 'hour');
  }
  if (days < 7) return words.format(-days, 'day');
  if (days < 30) return words.format(-Math.round(days / 7), 'week');
  if (days < 365) return words.format(-Math.round(days / 30.4), 'month');
  return words.format(-Math.round(days / 365.25), 'year');
}

const startOfDay = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);
