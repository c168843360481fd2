import { fold } from '../text/fold.ts';
import type { ShelfEntry } from './library.ts';

/** An episode of the library with its text for searching. */
export interface FoldedEntry extends ShelfEntry {
  readonly folded: string;
}

export function foldEntry(entry: ShelfEntry): FoldedEntry {
  return { ...entry, folded: fold(`${entry.title} ${entry.show ?? ''}`) };
}

/** The episodes whose title and show have all of the words; all episodes without words. */
export function searchEntries(
  entries: readonly FoldedEntry[],
  words: string,
): readonly FoldedEntry[] {
  const folded = words.split(/\s+/).map(fold).filter(Boolean);
  if (folded.length === 0) return entries;
  return entries.filter((entry) => folded.every((word) => entry.folded.includes(word)));
}

/** The episodes that are left without those that were forgotten. */
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
