import { m } from '../i18n/index.ts';

/** A language's name in the reader's language; the tag itself if it is unknown. */
export function languageName(tag: string): string {
  return nameIn(m.locale, tag);
}

/** A language's name in that language itself; the tag itself if it is unknown. */
export function nativeName(tag: string): string {
  return nameIn(tag, tag);
}

function nameIn(locale: string, tag: string): string {
  try {
    const name = new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase() + name.slice(1);
  } catch (error) {
    // An invalid tag from a file is shown as it is.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
