import type { ShelfEntry } from './library.ts';

/** An episode of the library with what is searched of it. */
export interface FoldedEntry extends ShelfEntry {
  readonly folded: string;
}

/** A text without what a searcher does not type: case, accents, width. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export function foldEntry(entry: ShelfEntry): FoldedEntry {
  return { ...entry, folded: fold(`${entry.title} ${entry.show ?? ''}`) };
}

/** The episodes whose title and show have all words; all, where there are none. */
export function searchEntries(
  entries: readonly FoldedEntry[],
  words: string,
): readonly FoldedEntry[] {
  const folded = fold(words).split(/\s+/).filter(Boolean);
  if (folded.length === 0) return entries;
  return entries.filter((entry) => folded.every((word) => entry.folded.includes(word)));
}

/** The episodes without those that are gone. */
export function withoutEntries(
  entries: readonly FoldedEntry[],
  gone: readonly ShelfEntry[],
): readonly FoldedEntry[] {
  if (gone.length === 0) return entries;
  const keys = new Set(gone.map(({ key }) => key));
  return entries.filter(({ key }) => !keys.has(key));
}

export const bytesOf = (entries: readonly ShelfEntry[]): number =>
  entries.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
