import { expect, test } from 'vitest';
import type { ShelfEntry } from '../../../src/core/episode/library.ts';
import { foldEntry, searchEntries } from '../../../src/core/episode/shelf-search.ts';

const entry = (title: string, show?: string): ShelfEntry => ({
  key: title,
  target: { kind: 'local', id: title },
  title,
  openedMs: 0,
  ...(show !== undefined && { show }),
});
const entries = [
  entry('Ebbe und Flut', 'Küste'),
  entry('Low water', 'Tides'),
  entry('潮の話', '海辺'),
].map(foldEntry);
const found = (words: string) => searchEntries(entries, words).map(({ title }) => title);

test('all words must be in title or show, whatever their case and accents', () => {
  expect(found('tides LOW')).toEqual(['Low water']);
  expect(found('kuste')).toEqual(['Ebbe und Flut']);
  expect(found('tides flut')).toEqual([]);
});

test('words of scripts without spaces are found apart', () => {
  expect(found('潮 海辺')).toEqual(['潮の話']);
});

test('without words all are there', () => {
  expect(found('  ')).toHaveLength(3);
});
