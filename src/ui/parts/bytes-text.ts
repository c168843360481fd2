import { m } from '../i18n/index.ts';

/** A number of bytes in the largest fitting unit. */
export function bytesText(bytes: number): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  let value = bytes / 1000;
  let at = 0;
  while (value >= 1000 && at < 2) {
    value /= 1000;
    at += 1;
  }
  return new Intl.NumberFormat(m.locale, {
    ...{ style: 'unit', unit: units[at]!, unitDisplay: 'short' },
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
