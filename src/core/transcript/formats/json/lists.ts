import { fieldsIn, isFields, type Fields } from '../../../text/fields.ts';
import { speakerName, voiceName } from '../voice-name.ts';
import { hasTime, saysSomething, timesOf, wordsOf } from './segment.ts';
import { readSegments } from './segments.ts';
import type { Vendor } from './vendor.ts';

/** Names of lists of single words beside a list of sentences. */
const wordLists = ['words', 'word_segments'];
/** How many items tell what a list is. */
const sample = 20;

/** A list of objects with text and times: the podcast namespace's, Whisper's, Podlove's, a bare array, and others alike. */
export const readTimedLists: Vendor = (value) => read(value, isTimed);

/** A list of texts without times. */
export const readTextLists: Vendor = (value) => read(value, (item) => saysSomething(item));

function read(value: unknown, fits: (item: Fields) => boolean): ReturnType<Vendor> {
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
  return readSegments(items, isPodcast(best.items) ? podcast : { nameOf: voiceName });
}

function isTimed(item: Fields): boolean {
  return saysSomething(item) && (mayHaveTime(item) || wordsOf(item).slice(0, sample).some(hasTime));
}

const mayHaveTime = (item: Fields) => hasTime(item) || 'start' in item || 'startTime' in item;

/** The podcast namespace's segments are in seconds, with names of people, and each is a line. */
const podcast = { unitsPerSecond: 1, nameOf: speakerName, longest: Infinity } as const;

const isPodcast = (items: readonly Fields[]) =>
  items.some((item) => 'startTime' in item && 'body' in item);

/**
 * The objects in a list. A wrapper (`{ "type": "cue", "data": {...} }`) is replaced by the object in it, a row of two
 * times and a text by an object.
 */
function itemsIn(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? list.map(itemOf).filter(isFields) : [];
}

/** The values of an object whose names are numbers: a list as some programs write it. */
function numbered(value: unknown): readonly unknown[] | undefined {
  if (!isFields(value)) return undefined;
  const names = Object.keys(value);
  return names.length > 1 && names.every((name) => /^\d+$/.test(name))
    ? Object.values(value)
    : undefined;
}

function itemOf(item: unknown): unknown {
  if (Array.isArray(item)) {
    const [start, end, text, speaker] = item as unknown[];
    return typeof text === 'string' ? { start, end, text, speaker } : undefined;
  }
  if (!isFields(item) || saysSomething(item)) return item;
  return Object.values(item).find((inner) => isFields(inner) && saysSomething(inner)) ?? item;
}

/** Gives each segment its words from a list beside the segments; both are in order of start. */
function withWords(segments: readonly Fields[], words: readonly Fields[]): readonly Fields[] {
  if (segments.some((segment) => fieldsIn(segment['words']).length > 0)) return segments;
  const starts = segments.map((segment) => timesOf(segment).start);
  let at = 0;
  return segments.map((segment, i) => {
    const until = starts[i + 1] ?? Infinity;
    const from = at;
    while (at < words.length && !(timesOf(words[at]!).start >= until)) at += 1;
    return { ...segment, words: words.slice(from, at) };
  });
}
