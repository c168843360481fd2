import type { Times } from './times.ts';

/** Letters a second that nobody can say more of: people say about 14, and hardly ever more than 30. */
const fastest = 45;

/**
 * How many units of these times are a second: 1000 where the text could have been spoken in so many milliseconds, for then
 * in so many seconds it would have been spoken slower than anyone does; else 1. `said` is in order.
 */
export function unitsPerSecond(said: readonly { times: Times; text: string }[]): 1 | 1000 {
  const bare = said.filter(({ times }) => times.isBare && !Number.isNaN(times.start));
  if (bare.some(({ times }) => times.start % 1 !== 0 || times.end % 1 > 0)) return 1;
  const speeds = bare.flatMap(({ times, text }, i) => {
    const until = Number.isNaN(times.end) ? bare[i + 1]?.times.start : times.end;
    const length = (until ?? NaN) - times.start;
    return length > 0 ? [text.trim().length / length] : [];
  });
  const speed = speeds.sort((a, b) => a - b)[speeds.length >> 1];
  return speed !== undefined && speed * 1000 <= fastest ? 1000 : 1;
}
