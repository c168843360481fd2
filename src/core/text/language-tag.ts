/** Language codes by the names that speech recognisers write in their place. */
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

/** The BCP 47 tag for a file's own word for its language (`en_us`, `English`); undefined if it is unknown. */
export function languageTag(said: string | undefined): string | undefined {
  const bare = said?.trim().replaceAll('_', '-') ?? '';
  const parts = /^([a-z]{2,3})(?:-([a-z\d-]{2,30}))?$/i.exec(codes[bare.toLowerCase()] ?? bare);
  const [, language = 'und', rest] = parts ?? [];
  if (/^(?:und|mul|zxx)$/i.test(language)) return undefined;
  if (rest === undefined) return language.toLowerCase();
  return `${language.toLowerCase()}-${rest.length === 2 ? rest.toUpperCase() : rest}`;
}
