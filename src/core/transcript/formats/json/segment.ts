import { fieldsIn, firstOf, textOf, type Fields } from '../../../text/fields.ts';
import { displayText } from '../../../text/display-text.ts';
import { tokenOf, type Token } from '../../finish/token.ts';
import { timesOf } from './times.ts';

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

/** One stretch of speech of a JSON file, with its words where the file has them. */
export interface Segment {
  /** Seconds; NaN where the file does not say. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text as the file has it: white space at its ends tells how single words join. */
  readonly raw: string;
  readonly speaker: string | undefined;
  readonly words: readonly Token[];
  /** True where the file has a list of words for it, even an empty one: then it is no word itself. */
  readonly listsWords: boolean;
}

/** True for an object that has a text, words or shorter segments. */
export function saysSomething(item: Fields): boolean {
  return (
    textIn(item).trim() !== '' ||
    wordsOf(item).length > 0 ||
    fieldsIn(firstOf(item, partLists)).some((part) => textIn(part) !== '')
  );
}

/** The words that an object lists. */
export function wordsOf(item: Fields): readonly Fields[] {
  return fieldsIn(firstOf(item, wordLists));
}

/** The object itself, or the shorter segments that it groups; these have the group's speaker. */
export function partsOf(item: Fields): readonly Fields[] {
  const parts = fieldsIn(firstOf(item, partLists));
  if (parts.length === 0) return [item];
  const speaker = firstOf(item, speakerNames);
  return parts.map((part) => (firstOf(part, speakerNames) == null ? { ...part, speaker } : part));
}

/** The text of an object, as the file has it; its lines where they are listed (as aeneas does). */
export function textIn(item: Fields): string {
  const lines = item['lines'];
  return textOf(item, textNames) ?? (isTexts(lines) ? lines.join('\n') : '');
}

function isTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every((one) => typeof one === 'string');
}

/** Reads one object; its times are divided by `unitsPerSecond` where they do not say their unit. */
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
  // A word that does not say it is said by who said the word before.
  let current = speaker;
  return fieldsIn(list).map((word) => {
    const { start, end, isBare } = timesOf(word);
    const units = isBare ? unitsPerSecond : 1;
    current = speaker ?? nameOf(firstOf(word, speakerNames)) ?? current;
    return tokenOf(plainWord(textOf(word, wordTextNames)), start / units, end / units, current);
  });
}

/** Marks of the model, such as whisper.cpp's `[_BEG_]`, are no words. */
const plainWord = (text = '') => (/^\s*(?:\[_\w*\]|<\|.*\|>)$/.test(text) ? '' : text);
