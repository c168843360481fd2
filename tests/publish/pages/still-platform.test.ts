import { expect, test } from 'vitest';
import { stillPlatform } from '../../../src/publish/pages/still-platform.ts';

test('pages share no promise that would keep all of them in memory', () => {
  const { browserServices, library, recordings } = stillPlatform('https://show.invalid/ebb/');
  expect(browserServices()).not.toBe(browserServices());
  expect(library.localEpisodes()).not.toBe(library.localEpisodes());
  expect(recordings.space()).not.toBe(recordings.space());
});
