import { m } from '../i18n/index.ts';

/** The time until sleep, from seconds; empty for 0. */
export function sleepText(left: number): string {
  if (left > 60) return m.minutes(Math.ceil(left / 60));
  return left > 0 ? m.seconds(left) : '';
}
