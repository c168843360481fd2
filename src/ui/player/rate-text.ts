import { m } from '../i18n/index.ts';

/** A speed for people: `1.25×`. */
export function rateText(rate: number): string {
  return m.rate(rate.toLocaleString(m.locale, { maximumFractionDigits: 2 }));
}
