import { m } from '../i18n/index.ts';

/** What a language is called in the reader's own; the tag itself where nobody knows. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(m.locale, { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase() + name.slice(1);
  } catch (error) {
    // Not a tag: what the file says is shown as it is.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
