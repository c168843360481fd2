import { expect, test } from 'vitest';
import { searchOf } from '../../../src/state/library/searched-site.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { fakeFetch } from '../../support/fake-fetch.ts';
import { pageParts } from '../../support/page-parts.ts';
import { searchedShow, site } from '../../support/searched-show.ts';

test('the open show is searched, if it has an index', async () => {
  const { show, files } = searchedShow({ ebb: ['the harbour wall'] });
  const url = `${site}show.json`;
  const episodes = show.episodes.map(({ id, title, page }) => ({
    id,
    title,
    page,
    audio: 'a.mp3',
  }));
  const all = { ...files, [url]: JSON.stringify({ title: 'Tides', search: 'search/', episodes }) };
  const { navigation } = pageParts(all);
  const search = searchOf(navigation, { fetchFile: fakeFetch(all), clock: new FakeClock() });
  search.look('harbour');
  await expect.poll(() => search.hasFailed).toBe(true);
  await navigation.open({ kind: 'show', url, isDefault: false, diagnostics: [] });
  search.retry();
  await expect.poll(() => search.results?.lines).toBe(1);
  expect(search.shown[0]?.episode.page).toBe(`${site}ebb/`);
});
