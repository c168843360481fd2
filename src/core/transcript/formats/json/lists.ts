import { isFields, type Fields } from '../../../text/fields.ts';
import type { Dialect } from './vendor.ts';
import { languageOf } from './language-of.ts';
import { itemsIn, numbered } from './items.ts';
import { saysSomething, wordsOf } from './segment.ts';
import { readSegments } from './segments.ts';
import { speakerName, voiceName } from '../voice-name.ts';
import { hasTime } from './times.ts';
import { withWords } from './with-words.ts';

/** Names under which single words are listed beside the sentences that they make. */
const wordLists = ['words', 'word_segments'];
/** Items that tell what a list is. */
const sample = 20;

/**
 * A list of things that were said, with their times, in whatever fields: the podcast namespace's, Whisper's, Podlove's, a
 * bare array, and what else people make.
 */
export const readTimedLists: Dialect = (value) => read(value, isTimed);

/** A list of texts without times. */
export const readTextLists: Dialect = (value) => read(value, (item) => saysSomething(item));

function read(value: unknown, fits: (item: Fields) => boolean): ReturnType<Dialect> {
  const isList = (list: readonly Fields[]) => {
    const first = list.slice(0, sample);
    return first.length > 0 && first.filter(fits).length * 2 >= first.length;
  };
  const bare = Array.isArray(value) ? value : numbered(value);
  if (bare) {
    const items = itemsIn(bare);
    return isList(items)
      ? readSegments(items, isPodcast(items) ? podcast : { nameOf: voiceName })
      : undefined;
  }
  if (!isFields(value)) return undefined;
  const lists = Object.entries(value)
    .map(([name, list]) => ({ name, items: itemsIn(list) }))
    .filter(({ items }) => isList(items));
  const words = lists.find(({ name }) => wordLists.includes(name));
  const best = lists.find(({ name }) => !wordLists.includes(name)) ?? words;
  if (!best) return undefined;
  const items = words && words !== best ? withWords(best.items, words.items) : best.items;
  const language = languageOf(value);
  return {
    ...readSegments(items, isPodcast(best.items) ? podcast : { nameOf: voiceName }),
    ...(language !== undefined && { language }),
  };
}

function isTimed(item: Fields): boolean {
  return saysSomething(item) && (mayHaveTime(item) || wordsOf(item).slice(0, sample).some(hasTime));
}

const mayHaveTime = (item: Fields) => hasTime(item) || 'start' in item || 'startTime' in item;

/** The podcast namespace's segments are in seconds, have names that people chose, and are lines as they are. */
const podcast = { unitsPerSecond: 1, nameOf: speakerName, longest: Infinity } as const;

const isPodcast = (items: readonly Fields[]) =>
  items.some((item) => 'startTime' in item && 'body' in item);
