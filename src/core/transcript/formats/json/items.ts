import { isFields, type Fields } from '../../../text/fields.ts';
import { saysSomething } from './segment.ts';

/**
 * The objects of a list. One that says nothing itself, `{ "type": "cue", "data": {...} }`, stands for the one in it; a
 * row of two times and a text is an object too.
 */
export function itemsIn(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? list.map(itemOf).filter(isFields) : [];
}

/** The values of an object whose names are numbers: a list, as some programs write it. */
export function numbered(value: unknown): readonly unknown[] | undefined {
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
