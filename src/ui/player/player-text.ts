import { m } from '../i18n/index.ts';

/** A speed for people: `1.25×`. */
export function rateText(rate: number): string {
  return m.rate(rate.toLocaleString(m.locale, { maximumFractionDigits: 2 }));
}

/** A volume (0 to 1) for people. */
export function volumeText(volume: number, muted: boolean): string {
  return muted || volume === 0 ? m.muted : m.volumeNow(Math.round(volume * 100));
}

/** The time until sleep, from seconds; empty for 0. */
export function sleepText(left: number): string {
  if (left > 60) return m.minutes(Math.ceil(left / 60));
  return left > 0 ? m.seconds(left) : '';
}
