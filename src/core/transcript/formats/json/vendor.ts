import { textOf, type Fields } from '../../../text/fields.ts';
import { languageTag } from '../../../text/language-tag.ts';
import type { Draft } from '../../draft.ts';

/** Reads the JSON of one program; undefined if `value` is not from it. The language in `value` itself is added later. */
export type Vendor = (value: unknown) => Draft | undefined;

const names = ['language', 'language_code', 'languageCode', 'detected_language', 'lang', 'locale'];

/** BCP 47 tag of an object's language field; undefined without one, or for an unknown language. */
export function languageOf(item: Fields): string | undefined {
  return languageTag(textOf(item, names));
}
