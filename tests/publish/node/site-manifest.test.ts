import { expect, test } from 'vitest';
import { readSiteManifest, writeManifest } from '../../../src/publish/node/site-manifest.ts';
import type { LastEpisode } from '../../../src/publish/last-site.ts';

const files = new Map([['ebb/index.html', { hash: 'h', size: 3 }]]);
const ebb: LastEpisode = {
  ...{ id: 'ebb', guid: 'g', published: '2026-01-02' },
  ...{ source: { path: 'ebb.mp3', print: 'p' }, made: 'k' },
};

test('keeps the address of the site, and takes no other text for one', () => {
  const manifest = (url: unknown) => JSON.stringify({ cueline: 1, url, episodes: {}, files: {} });
  const read = (url: unknown) => readSiteManifest(manifest(url))?.url;
  expect(read('https://tides.example/pod/')).toBe('https://tides.example/pod/');
  for (const url of ['javascript:/', 'https://tides.example', 'https:// /', 7, null]) {
    expect([url, read(url)]).toEqual([url, undefined]);
  }
});

test('equal sites give equal texts, whichever fact of an episode was known first', () => {
  const text = writeManifest({ files, episodes: [ebb] });
  expect(writeManifest(readSiteManifest(text)!)).toBe(text);
  const turned: LastEpisode = {
    source: { print: 'p', path: 'ebb.mp3' },
    ...{ made: 'k', published: '2026-01-02', guid: 'g', id: 'ebb' },
  };
  expect(writeManifest({ files, episodes: [turned] })).toBe(text);
});

test.each(['../../x', 'a/b', 'assets', 'player', '', 'Two Words'])(
  'an episode that would have the folder “%s” is not read: no site can have it',
  (id) => {
    const text = writeManifest({ files, episodes: [ebb, { id, guid: 'x' }] });
    expect(readSiteManifest(text)!.episodes.map((one) => one.id)).toEqual(['ebb']);
  },
);
