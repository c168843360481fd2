import { isFields } from '../../../text/fields.ts';
import { readJson } from '../../../text/json.ts';
import { looksLikeJson } from './locate-json.ts';

/** Values looked at in search of a transcript; one is never wrapped deeper, nor hidden among more. */
const mostValues = 500;
/** Items of a list that are looked into. */
const mostItems = 3;

/** The objects and lists of a value, from the outside in; JSON that stands in it as a text is such too. */
export function nested(value: unknown): readonly unknown[] {
  const found = [value];
  for (let at = 0; at < found.length && found.length < mostValues; at++) {
    const one = found[at];
    if (Array.isArray(one) && one.length > 0 && one.every(isJson)) {
      found.push(one.map((each) => readJson(each).value));
      continue;
    }
    const inner = Array.isArray(one)
      ? one.slice(0, mostItems)
      : isFields(one)
        ? Object.values(one)
        : [];
    for (const each of inner) {
      const plain: unknown = isJson(each) ? readJson(each).value : each;
      if (typeof plain === 'object' && plain !== null && found.length < mostValues)
        found.push(plain);
    }
  }
  return found;
}

/** Whether a value is a text that is JSON itself. */
function isJson(value: unknown): value is string {
  return typeof value === 'string' && value.length > 20 && looksLikeJson(value.slice(0, 1000));
}
