import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFeed } from '../../../src/core/episode/feed/feed.ts';
import { episodeLink, readLink } from '../../../src/core/episode/links.ts';
import { parseShow } from '../../../src/core/episode/show.ts';

const url = 'https://pod.example/';
const address = fc.oneof(
  fc.constantFrom(
    'a.mp3',
    'javascript:alert(1)',
    '//[',
    'data:image/png,',
    'blob:x',
    '\u0000',
    '%',
  ),
  fc.string(),
  fc.webUrl(),
);
const value = fc.oneof(fc.jsonValue(), address);
const names =
  'id title number published duration description audio transcript transcripts chapters artwork'.split(
    ' ',
  );
const entry = fc.oneof(fc.dictionary(fc.constantFrom(...names), value), fc.jsonValue());
const isHarmless = (text: string | undefined) => !text || /^(https?|blob|data):/.test(text);

test('whatever a manifest holds, reading it ends in a show or in words, without harm', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ title: value, accent: value, episodes: fc.array(entry) }),
      async (manifest) => {
        const { show, diagnostics } = await parseShow(JSON.stringify(manifest), url);
        for (const { audio, artwork, chapters, transcripts } of show?.episodes ?? []) {
          const all = [audio, artwork, chapters, ...transcripts.map((link) => link.url)];
          expect(all.every(isHarmless)).toBe(true);
        }
        expect(show !== undefined || diagnostics.length > 0).toBe(true);
      },
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      expect((await parseShow(text, url)).diagnostics).not.toEqual([]);
    }),
  );
});

test('whatever stands around it in a manifest, a good episode comes whole', async () => {
  const good = {
    ...{ id: 'good', title: 'Good', number: 2, published: '2026-05-01', duration: '1:00' },
    ...{ description: 'Words', audio: 'g.mp3', transcript: 'g.vtt', chapters: 'g.json' },
  };
  const whole = {
    ...{ ...good, show: 'T', duration: 60, audio: `${url}g.mp3`, chapters: `${url}g.json` },
    transcripts: [{ url: `${url}g.vtt` }],
    transcript: undefined,
  };
  await fc.assert(
    fc.asyncProperty(fc.array(entry), fc.array(entry), async (before, after) => {
      const manifest = { title: 'T', episodes: [...before, good, ...after] };
      const { show } = await parseShow(JSON.stringify(manifest), url);
      expect(show?.episodes.find(({ id }) => id === 'good')).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});

test('whatever a link says, it asks for something, and can be written again', () => {
  const query = fc.array(
    fc.tuple(
      fc.constantFrom('audio', 'transcript', 'title', 'show', 'feed', 'episode', 'artwork'),
      address,
    ),
  );
  fc.assert(
    fc.property(query, (pairs) => {
      const page = `${url}?${new URLSearchParams(pairs).toString()}`;
      const asked = readLink(page);
      const again = readLink(episodeLink(page, asked));
      expect(again).toEqual({ ...asked, diagnostics: [] });
    }),
  );
});

test('whatever a feed holds, reading it ends', async () => {
  const piece = fc.constantFrom(
    ...[
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<enclosure url="',
      '"/>',
      'a.mp3',
    ],
    ...[
      '<podcast:transcript url="a.vtt"/>',
      '<![CDATA[',
      ']]>',
      '&',
      '&nosuch;',
      '<guid>x</guid>',
      '"',
      '>',
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      const { show, diagnostics } = await parseFeed(`<rss>${pieces.join('')}`, url);
      expect(show !== undefined || diagnostics.length > 0).toBe(true);
    }),
  );
});
