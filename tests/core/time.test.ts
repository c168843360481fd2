import { expect, test } from 'vitest';
import {
  formatClock,
  parseClock,
  parseTimeFragment,
  parseTimeValue,
  timeFragment,
} from '../../src/core/time.ts';

test.each([
  ['83', 83],
  ['83.5', 83.5],
  ['4:34', 274],
  ['04:34,250', 274.25],
  ['1:02:03', 3723],
  ['90:00', 5400],
  ['0:00', 0],
  [' 12:30 ', 750],
  ['100:00:00', 360_000],
  ['00:00:01:500', 1.5],
  ['00:00:01,2490999999999', 1.2490999999999],
])('the clock text "%s" is %d seconds', (text, seconds) => {
  expect(parseClock(text)).toBe(seconds);
});

test.each(['', 'soon', '1:2:3:4', '-5', '1:', ':30', '1e3', '1:234', '12:'])(
  '"%s" is no clock text',
  (text) => {
    expect(parseClock(text)).toBeUndefined();
  },
);

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

test.each([
  [0, '0:00'],
  [274.9, '4:34'],
  [3723, '1:02:03'],
  [36000, '10:00:00'],
  [-1, '0:00'],
  [NaN, '0:00'],
])('%d seconds read as %s', (seconds, text) => {
  expect(formatClock(seconds)).toBe(text);
});

test.each([
  ['#t=83', { start: 83 }],
  ['#t=1:23', { start: 83 }],
  ['#t=83.5,97', { start: 83.5, end: 97 }],
  ['#t=1:23,97', { start: 83, end: 97 }],
  ['#t=npt:10,0:00:20.25', { start: 10, end: 20.25 }],
  ['#t=,20', { start: 0, end: 20 }],
  ['#t=10%2C20', { start: 10, end: 20 }],
  ['#xywh=1&t=10', { start: 10 }],
  ['#t=10&t=20', { start: 20 }],
  ['t=5', { start: 5 }],
])('the fragment %s names a stretch', (fragment, range) => {
  expect(parseTimeFragment(fragment)).toEqual(range);
});

test.each(['', '#', '#t=', '#t=x', '#t=20,10', '#t=10,10', '#t=10,', '#time=10', '#t=%E0%A4%A'])(
  'the fragment "%s" names no stretch',
  (fragment) => {
    expect(parseTimeFragment(fragment)).toBeUndefined();
  },
);

test.each([
  [83.5, undefined, '#t=83.5'],
  [83, 97.25, '#t=83,97.25'],
  [1.23456, undefined, '#t=1.235'],
  [0.1 + 0.2, undefined, '#t=0.3'],
  [0, undefined, '#t=0'],
])('the stretch from %d to %d is written briefly', (start, end, fragment) => {
  expect(timeFragment(start, end)).toBe(fragment);
});
