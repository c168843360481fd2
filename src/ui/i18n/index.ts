import { en, type Messages } from './en.ts';

interface Language {
  /** What it calls itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly load: () => Promise<Messages>;
}

/** The languages of the interface by their tags. */
export const languages = {
  en: { name: 'English', direction: 'ltr', load: () => Promise.resolve(en) },
  de: { name: 'Deutsch', direction: 'ltr', load: async () => (await import('./de.ts')).de },
  fr: { name: 'Français', direction: 'ltr', load: async () => (await import('./fr.ts')).fr },
  es: { name: 'Español', direction: 'ltr', load: async () => (await import('./es.ts')).es },
  ja: { name: '日本語', direction: 'ltr', load: async () => (await import('./ja.ts')).ja },
  ar: { name: 'العربية', direction: 'rtl', load: async () => (await import('./ar.ts')).ar },
} satisfies Record<string, Language>;

export type Tag = keyof typeof languages;

const isTag = (tag: string): tag is Tag => Object.hasOwn(languages, tag);

/** The languages of the interface, in the order of the choice. */
export const tags: readonly Tag[] = Object.keys(languages).filter(isTag);

/** The messages in the reader's language. Read them when they are shown: `setLocale` replaces them. */
export const m: Messages = { ...en };

/** The interface's language for a BCP 47 tag: `de` for `de-AT`; undefined if there is none. */
export function ourTag(tag: string): Tag | undefined {
  const [language = ''] = tag.split('-', 1);
  return isTag(language) ? language : undefined;
}

/** The tag to use: the reader's choice with the country that the browser gives it (`de-AT`), else the browser's first that is ours. */
export function tagFor(choice: string, browser: readonly string[]): string {
  const chosen = isTag(choice) ? choice : undefined;
  return (
    browser.find((tag) => ourTag(tag) && (!chosen || ourTag(tag) === chosen)) ?? chosen ?? 'en'
  );
}

/** Number of calls of `setLocale`: a language that loads late must not replace a newer one. */
let calls = 0;

/**
 * Puts the messages and the document into the language of a BCP 47 tag. Resolves to false, and changes nothing, if there
 * is no such language or a newer call overtook this one; rejects if the language does not load.
 */
export async function setLocale(tag: string): Promise<boolean> {
  const own = ourTag(tag);
  if (!own) return false;
  const call = ++calls;
  const { direction, load } = languages[own];
  const messages = await load();
  if (call !== calls) return false;
  // Latin digits, as in the clock texts of every language.
  const locale = new Intl.Locale(tag, { numberingSystem: 'latn' }).toString();
  Object.assign(m, messages, { locale });
  document.documentElement.lang = own;
  document.documentElement.dir = direction;
  return true;
}
