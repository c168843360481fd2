import { en, type Messages } from './en.ts';
import { enLater, type LaterMessages } from './en-later.ts';
import { later } from './later.ts';
import { m } from './messages.ts';
import { ourTag, type Tag } from './tags.ts';

/** Every word of the interface in one language; a missing one fails the type check. */
export interface Words {
  readonly start: Messages;
  readonly later: LaterMessages;
}

/** English is kept as it came: `speak` writes over what the page uses. */
const english: Words = { start: { ...en }, later: { ...enLater } };

interface Language {
  /** What it calls itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly load: () => Promise<Words>;
}

/** The languages of the interface. */
export const languages: Readonly<Record<Tag, Language>> = {
  en: { name: 'English', direction: 'ltr', load: () => Promise.resolve(english) },
  de: { name: 'Deutsch', direction: 'ltr', load: async () => (await import('./de.ts')).de },
  fr: { name: 'Français', direction: 'ltr', load: async () => (await import('./fr.ts')).fr },
  es: { name: 'Español', direction: 'ltr', load: async () => (await import('./es.ts')).es },
  ja: { name: '日本語', direction: 'ltr', load: async () => (await import('./ja.ts')).ja },
  ar: { name: 'العربية', direction: 'rtl', load: async () => (await import('./ar.ts')).ar },
};

/** Counts the wishes for a language: a newer one wins over an older one that comes late. */
let wishes = 0;

/**
 * Lets the interface speak the language that a tag asks for; nothing changes where it is none of ours. Resolves to
 * whether it speaks it now.
 */
export async function setLocale(tag: string): Promise<boolean> {
  const own = ourTag(tag);
  if (!own) return false;
  const wish = ++wishes;
  const { direction, load } = languages[own];
  const words = await load();
  if (wish !== wishes) return false;
  // Digits as in the clock texts, which are the same in every language.
  const locale = new Intl.Locale(tag, { numberingSystem: 'latn' }).toString();
  Object.assign(m, words.start, { locale });
  Object.assign(later, words.later);
  document.documentElement.lang = own;
  document.documentElement.dir = direction;
  return true;
}
