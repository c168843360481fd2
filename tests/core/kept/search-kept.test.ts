import { expect, test } from 'vitest';
import { searchKept } from '../../../src/core/kept/search-kept.ts';
import { keptOf } from '../../support/kept.ts';

const tide = keptOf('The Élan of the tide', { note: 'For the essay' });
const boat = keptOf('A boat', { start: 20 });

test.each([
  ['', [tide, boat]],
  ['elan', [tide]],
  ['TIDE the', [tide]],
  ['essay', [tide]],
  ['mara', [tide, boat]],
  ['ebb tides boat', [boat]],
  ['wall', []],
])('“%s” is looked for in words, notes and names, folded', (words, found) => {
  expect(searchKept([tide, boat], words)).toEqual(found);
});

test('a note that was changed is found by its new words', () => {
  expect(searchKept([tide], 'essay')).toHaveLength(1);
  expect(searchKept([{ ...tide, note: 'For later' }], 'essay')).toEqual([]);
});
