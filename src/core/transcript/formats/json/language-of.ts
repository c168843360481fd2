import { textOf, type Fields } from '../../../text/fields.ts';
import { languageTag } from '../../../text/language-tag.ts';

const names = ['language', 'language_code', 'languageCode', 'detected_language', 'lang', 'locale'];

/** BCP 47 tag of an object's language field; undefined where it has none that can be understood. */
export function languageOf(item: Fields): string | undefined {
  return languageTag(textOf(item, names));
}
