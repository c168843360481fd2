import type { Times } from './times.ts';

/** Letters a second that people say: about 14, and hardly ever outside 5 to 30. */
const [slowest, fastest] = [5, 30];

/**
 * How many units of these times are a second, judged by whether anyone could have spoken the text in them: 1 or 1000.
 * `said` is in order.
 */
export function unitsPerSecond(said: readonly { times: Times; text: string }[]): 1 | 1000 {
  const bare = said.filter(({ times }) => times.isBare && !Number.isNaN(times.start));
  if (bare.some(({ times }) => times.start % 1 !== 0 || times.end % 1 > 0)) return 1;
  const speeds = bare.flatMap(({ times, text }, i) => {
    const until = Number.isNaN(times.end) ? bare[i + 1]?.times.start : times.end;
    const length = (until ?? NaN) - times.start;
    return length > 0 ? [text.trim().length / length] : [];
  });
  if (speeds.length === 0) return 1;
  const speed = speeds.sort((a, b) => a - b)[speeds.length >> 1]!;
  return oddness(speed) <= oddness(speed * 1000) ? 1 : 1000;
}

/** How many times slower or faster than speech; 1 for speech. */
function oddness(speed: number): number {
  return Math.max(1, slowest / speed, speed / fastest);
}
