import { textOf, type Fields } from '../../../json/fields.ts';

const names = ['language', 'language_code', 'languageCode', 'detected_language', 'lang', 'locale'];

/** What recognisers call languages where they do not give a code. */
const codes: Readonly<Record<string, string>> = {
  arabic: 'ar',
  chinese: 'zh',
  dutch: 'nl',
  english: 'en',
  french: 'fr',
  german: 'de',
  hindi: 'hi',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  polish: 'pl',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  swedish: 'sv',
  turkish: 'tr',
  ukrainian: 'uk',
};

/** BCP 47 tag of an object's language field; undefined where it has none that can be understood. */
export function languageOf(item: Fields): string | undefined {
  const said = textOf(item, names)?.trim().replaceAll('_', '-') ?? '';
  const code = codes[said.toLowerCase()] ?? said;
  const parts = /^([a-z]{2,3})(?:-([a-z\d-]{2,30}))?$/i.exec(code);
  if (!parts || /^(?:und|mul|zxx)$/i.test(parts[1]!)) return undefined;
  const [, language = '', rest] = parts;
  if (rest === undefined) return language.toLowerCase();
  return `${language.toLowerCase()}-${rest.length === 2 ? rest.toUpperCase() : rest}`;
}
