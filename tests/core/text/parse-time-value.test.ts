import { expect, test } from 'vitest';
import { parseTimeValue } from '../../../src/core/text/parse-time-value.ts';

test.each([
  [12.5, 12.5],
  ['12.5', 12.5],
  [' 12,5 ', 12.5],
  ['1:02', 62],
  ['01:02:03.5', 3723.5],
  ['01:02:03,500', 3723.5],
  ['00:00:01:500', 1.5],
  ['100:00:00', 360_000],
  ['PT1H2M3.5S', 3723.5],
  ['90s', 90],
  ['1h 5m', 3900],
  ['1 hour, 5 minutes', 3900],
  ['2 hrs 1 min. 3 secs', 7263],
  ['45 mins', 2700],
  ['pt45m', 2700],
  ['-3', -3],
  ['-0:03', -3],
])('%j is %d seconds', (value, seconds) => {
  expect(parseTimeValue(value)).toBe(seconds);
});

test.each([undefined, null, '', 'soon', '12:', 'PT', 'h', NaN, Infinity, {}, '1:2:3:4:5', true])(
  '%j is no time',
  (value) => {
    expect(parseTimeValue(value)).toBeNaN();
  },
);
