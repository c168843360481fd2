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

/** A language of the interface, ready to be spoken. */
export interface Words {
  readonly tag: Tag;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
}

/** The words of a BCP 47 tag's language; undefined if it is not ours. Rejects if the language does not load. */
export async function loadWords(tag: string): Promise<Words | undefined> {
  const own = ourTag(tag);
  if (!own) return undefined;
  const { direction, load } = languages[own];
  // Latin digits, as in the clock texts of every language.
  const locale = new Intl.Locale(tag, { numberingSystem: 'latn' }).toString();
  return { tag: own, direction, messages: { ...(await load()), locale } };
}

/** What `make` gives while the messages are those of `words`: a page of a site may speak another language than its maker. */
export function inWords<T>({ messages }: Words, make: () => T): T {
  const before = { ...m };
  Object.assign(m, messages);
  try {
    return make();
  } finally {
    Object.assign(m, before);
  }
}

/**
 * Puts the messages and the document into the language of a BCP 47 tag. Resolves to false, and changes nothing, if there
 * is no such language or a newer call overtook this one; rejects if the language does not load.
 */
export async function setLocale(tag: string): Promise<boolean> {
  if (!ourTag(tag)) return false;
  const call = ++calls;
  const words = await loadWords(tag);
  if (!words || call !== calls) return false;
  Object.assign(m, words.messages);
  document.documentElement.lang = words.tag;
  document.documentElement.dir = words.direction;
  return true;
}
