import { transliterated } from './transliterate.ts';

/** Names that the site itself uses, and those that no Windows disk can hold. */
const reserved = /^(?:assets|search|player|people|embed|con|prn|aux|nul|com\d|lpt\d|local-.*)$/;
/** Letters of a folder's name; hosts and tools stop at 255 bytes of a name, people much sooner. */
const longest = 60;

/**
 * The address of an episode by its title or name: lower-case letters, digits and hyphens. Undefined where nothing of that
 * can be made of it, such as from Japanese.
 */
export function addressFrom(name: string, language: string | undefined): string | undefined {
  const words = transliterated(name, language)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= longest) return words || undefined;
  const cut = words.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || longest).replace(/-+$/, '');
}

/** Whether an address belongs to the site itself. */
export function isReserved(address: string): boolean {
  return reserved.test(address);
}
