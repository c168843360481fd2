import { expect, test } from 'vitest';
import { letterIcon } from '../../src/publish/brand.ts';
import { publishedShow } from '../support/published-show.ts';

test.each([
  ['The Tides', 'en', 'T'],
  ['A Life', 'en-GB', 'L'],
  ['A vida', 'pt', 'A'],
  ['A vida', undefined, 'A'],
  ['The', 'en', 'T'],
  ['“élan”', 'fr', 'É'],
])('the icon of “%s” in %s has the letter %s', (title, language, letter) => {
  const { language: _, ...show } = publishedShow({ title });
  expect(letterIcon(language === undefined ? show : { ...show, language })).toContain(
    `>${letter}<`,
  );
});
