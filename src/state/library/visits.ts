import type { SettingsStore } from '../../core/settings-store.ts';
import { isFields } from '../../core/text/fields.ts';

/** A page that is opened again after less than this is still the same visit. */
const PAUSE_MS = 30 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** When this listener was at a show's page before; undefined at the first visit. Milliseconds since 1970. */
export function beginVisit(store: SettingsStore, nowMs: number): number | undefined {
  const { beforeMs, seenMs } = read(store.read());
  // A later time than now came from a wrong clock.
  const seen = seenMs === undefined ? undefined : Math.min(seenMs, nowMs);
  const isSame = seen !== undefined && nowMs - seen < PAUSE_MS;
  const before = isSame ? beforeMs : seen;
  store.write({ seenMs: nowMs, ...(before !== undefined && { beforeMs: before }) });
  return before;
}

/** Whether an episode came out since a moment. A date without a time counts until its day is over, everywhere on earth. */
export function isSince(published: string | undefined, beforeMs: number): boolean {
  const time = published === undefined ? NaN : Date.parse(published);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(published ?? '');
  return time + (isDay ? DAY_MS : 0) > beforeMs;
}

function read(value: unknown): { beforeMs?: number; seenMs?: number } {
  if (!isFields(value)) return {};
  const { beforeMs, seenMs } = value;
  return {
    ...(typeof beforeMs === 'number' && { beforeMs }),
    ...(typeof seenMs === 'number' && { seenMs }),
  };
}
