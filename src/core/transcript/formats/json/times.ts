import { firstOf, isFields, type Fields } from '../../../text/fields.ts';
import { parseTimeValue, roundTime } from '../../../time.ts';

/** When something was said, as a file says it. NaN where it does not. */
export interface Times {
  readonly start: number;
  readonly end: number;
  /** True where the unit is not known: seconds or milliseconds. */
  readonly isBare: boolean;
}

const startMs = ['startMs', 'start_ms', 'startTimeMs', 'start_time_ms', 'tStartMs', 'offsetMs'];
const endMs = ['endMs', 'end_ms', 'endTimeMs', 'end_time_ms'];
const durationMs = ['durationMs', 'duration_ms', 'dDurationMs', 'durMs'];
const startSeconds = ['startSeconds', 'start_seconds', 'startSec', 'start_sec', 'startInSeconds'];
const endSeconds = ['endSeconds', 'end_seconds', 'endSec', 'end_sec', 'endInSeconds'];
const starts = ['startTime', 'start_time', 'start', 'begin', 'from', 'ts', 'offset', 'time'];
const ends = ['endTime', 'end_time', 'end', 'to', 'end_ts', 'endOffset'];
const durations = ['duration', 'dur'];
const pairs = ['timestamp', 'timestamps', 'time', 'times', 'timing', 'range'];

/** The times of one object, by all the names that such fields go by. */
export function timesOf(item: Fields): Times {
  const known = parseTimeValue(firstOf(item, startMs)) / 1000;
  if (!Number.isNaN(known)) {
    const end = parseTimeValue(firstOf(item, endMs)) / 1000;
    const duration = parseTimeValue(firstOf(item, durationMs)) / 1000;
    return {
      start: known,
      end: Number.isNaN(end) ? roundTime(known + duration) : end,
      isBare: false,
    };
  }
  const seconds = parseTimeValue(firstOf(item, startSeconds));
  if (!Number.isNaN(seconds)) {
    return { start: seconds, end: parseTimeValue(firstOf(item, endSeconds)), isBare: false };
  }
  const pair = firstOf(item, pairs);
  if (Array.isArray(pair)) return between(pair[0], pair[1], undefined);
  if (isFields(pair)) return timesOf({ from: pair['from'], to: pair['to'], ...pair });
  return between(firstOf(item, starts) ?? pair, firstOf(item, ends), firstOf(item, durations));
}

/** True for an object that says when it begins or ends. */
export function hasTime(item: Fields): boolean {
  const { start, end } = timesOf(item);
  return !Number.isNaN(start) || !Number.isNaN(end);
}

function between(from: unknown, to: unknown, length: unknown): Times {
  const start = parseTimeValue(from);
  const end = parseTimeValue(to);
  const isBare = [from, to].some((value) => typeof value === 'number' || isDigits(value));
  return {
    start,
    end: Number.isNaN(end) ? roundTime(start + parseTimeValue(length)) : end,
    isBare,
  };
}

/** Digits alone: a clock says its unit, and so does a fraction of a second. */
const isDigits = (value: unknown) => typeof value === 'string' && /^\s*\d+\s*$/.test(value);
