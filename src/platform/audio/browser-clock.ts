import type { Clock } from '../../core/playback/clock.ts';

/** The browser's own clock, which people and time servers cannot set. */
export const browserClock: Clock = {
  get now() {
    return performance.now() / 1000;
  },
  after(seconds, act) {
    const timer = setTimeout(act, seconds * 1000);
    return () => clearTimeout(timer);
  },
};
