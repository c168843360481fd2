import { isFields } from '../../../json/fields.ts';

/** Values looked at in search of a transcript; one is never wrapped deeper, nor hidden among more. */
const mostValues = 500;
/** Items of a list that are looked into. */
const mostItems = 3;

/** The objects and lists of a value, from the outside in. */
export function nested(value: unknown): readonly unknown[] {
  const found = [value];
  for (let at = 0; at < found.length && found.length < mostValues; at++) {
    const one = found[at];
    const inner = Array.isArray(one)
      ? one.slice(0, mostItems)
      : isFields(one)
        ? Object.values(one)
        : [];
    for (const each of inner) {
      if (typeof each === 'object' && each !== null && found.length < mostValues) found.push(each);
    }
  }
  return found;
}
