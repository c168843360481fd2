import { m } from '../messages/messages.ts';

const digits = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/** A speed for people: `1.25×`. */
export function rateText(rate: number): string {
  return m.rate(digits.format(rate));
}
