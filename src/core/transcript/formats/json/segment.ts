import { displayText } from '../../../text/display-text.ts';
import { fieldsIn, firstOf, isFields, textOf, type Fields } from '../../../text/fields.ts';
import { parseTimeValue, roundTime } from '../../../time.ts';
import { tokenOf, type Token } from '../../finish/token.ts';

const textNames = [
  'body',
  'text',
  'transcript',
  'punctuated_word',
  'word',
  'content',
  'value',
  'sentence',
  'line',
  'caption',
  'utf8',
];
const wordTextNames = ['punctuated_word', 'word', 'text', 'body', 'content', 'value', 'utf8'];
const wordLists = ['words', 'tokens'];
const partLists = ['items', 'sentences', 'lines'];
const speakerNames = [
  'speaker_name',
  'speakerName',
  'voice',
  'speaker',
  'speaker_label',
  'speakerLabel',
  'speakerTag',
  'speaker_id',
  'speakerId',
  'cite',
];

/** A stretch of speech in a JSON file. */
export interface Segment {
  /** Seconds; NaN if missing. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text as it is in the file: white space at its ends tells how words join. */
  readonly raw: string;
  readonly speaker: string | undefined;
  readonly words: readonly Token[];
  /** True if the file lists its words, even none: then it is a line. */
  readonly listsWords: boolean;
}

/** True for an object with text, words or shorter segments. */
export function saysSomething(item: Fields): boolean {
  return (
    textIn(item).trim() !== '' ||
    wordsOf(item).length > 0 ||
    fieldsIn(firstOf(item, partLists)).some((part) => textIn(part) !== '')
  );
}

/** The words in an object. */
export function wordsOf(item: Fields): readonly Fields[] {
  return fieldsIn(firstOf(item, wordLists));
}

/** The object itself, or the shorter segments in it, with its speaker. */
export function partsOf(item: Fields): readonly Fields[] {
  const parts = fieldsIn(firstOf(item, partLists));
  if (parts.length === 0) return [item];
  const speaker = firstOf(item, speakerNames);
  return parts.map((part) => (firstOf(part, speakerNames) == null ? { ...part, speaker } : part));
}

/** The text of an object as it is in the file, or its list of lines (aeneas) as one text. */
export function textIn(item: Fields): string {
  const lines = item['lines'];
  return textOf(item, textNames) ?? (isTexts(lines) ? lines.join('\n') : '');
}

function isTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every((one) => typeof one === 'string');
}

/** Reads one object; `unitsPerSecond` is the unit of its bare times. */
export function segmentOf(
  item: Fields,
  unitsPerSecond: number,
  nameOf: (value: unknown) => string | undefined,
): Segment {
  const { start, end, isBare } = timesOf(item);
  const units = isBare ? unitsPerSecond : 1;
  const speaker = nameOf(firstOf(item, speakerNames));
  const list = firstOf(item, wordLists);
  const raw = textIn(item);
  return {
    start: start / units,
    end: end / units,
    text: displayText(raw),
    raw,
    speaker,
    words: Array.isArray(list) ? wordsIn(list, unitsPerSecond, speaker, nameOf) : noWords,
    listsWords: Array.isArray(item['words']),
  };
}

const noWords: readonly Token[] = [];

function wordsIn(
  list: readonly unknown[],
  unitsPerSecond: number,
  speaker: string | undefined,
  nameOf: (value: unknown) => string | undefined,
): readonly Token[] {
  // A word without a speaker has the speaker of the word before.
  let current = speaker;
  return fieldsIn(list).map((word) => {
    const { start, end, isBare } = timesOf(word);
    const units = isBare ? unitsPerSecond : 1;
    current = speaker ?? nameOf(firstOf(word, speakerNames)) ?? current;
    return tokenOf(plainWord(textOf(word, wordTextNames)), start / units, end / units, current);
  });
}

/** The word, or nothing for a model's mark such as whisper.cpp's `[_BEG_]`. */
const plainWord = (text = '') => (/^\s*(?:\[_\w*\]|<\|.*\|>)$/.test(text) ? '' : text);

/** The times of an object, in the file's unit; NaN if missing. */
export interface Times {
  readonly start: number;
  readonly end: number;
  /** True if the times may be seconds or milliseconds; false if they are seconds. */
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

/** The times of an object, in fields of any known name. */
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

/** True for an object with a start or an end. */
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

/** A text of digits alone: a clock or a fraction is in seconds. */
const isDigits = (value: unknown) => typeof value === 'string' && /^\s*\d+\s*$/.test(value);
