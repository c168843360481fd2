import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { parseFeed } from '../../src/core/episode/feed/feed.ts';
import { feedXml, podcastGuid, type FeedAddresses } from '../../src/publish/feed-xml.ts';
import type { PublishedEpisode, PublishedShow } from '../../src/publish/published-show.ts';
import { publishedNotes } from '../support/published-show.ts';

const site = 'https://tides.example/';
const feed = `${site}feed.xml`;

const episode = (more: Partial<PublishedEpisode> = {}): PublishedEpisode => ({
  ...{ id: 'ebb', guid: 'ebb-1', title: 'Ebb', key: 'k', people: [], soundbites: [] },
  ...{ transcripts: [], chapters: [] },
  audio: { url: `${site}ebb/ebb.mp3`, type: 'audio/mpeg', bytes: 1234 },
  ...more,
});

const show = (more: Partial<PublishedShow> = {}): PublishedShow => ({
  ...{ title: 'Tides', people: [], brand: {}, episodes: [episode()] },
  ...more,
});

const addresses = (more: Partial<ReturnType<FeedAddresses['of']>> = {}): FeedAddresses => ({
  ...{ site, feed, people: [] },
  of: ({ id, audio, notes }) => ({
    page: `${site}${id}/`,
    ...(audio && { audio: `${site}${id}/${id}.mp3` }),
    ...(notes && { notes: notes.blocks }),
    ...{ transcripts: [], people: [] },
    ...more,
  }),
});

const full = show({
  title: 'Tides & more',
  description: 'About water, and <what> moves it.',
  language: 'en-GB',
  author: 'Ann Lee',
  email: 'ann@tides.example',
  copyright: '© Ann Lee',
  categories: ['Science > Earth Sciences', 'Science > Physics', 'Arts'],
  explicit: false,
  type: 'serial',
  guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
  funding: [{ title: 'Support Tides', url: 'https://give.example/?a=1&b=2' }],
  episodes: [
    episode({
      title: 'Ebb “<1>” & flow',
      description: 'Who pulls at the sea?',
      notes: await publishedNotes(
        'With **Ben**, see [more](https://tides.example/ebb/more.html).\n\n- 1:23 the moon',
      ),
      number: 3,
      season: 2,
      type: 'full',
      explicit: true,
      duration: 1865.4,
      published: '2026-05-01T08:00:00.000Z',
      soundbites: [{ start: 73, duration: 60.5, title: 'The moon' }],
    }),
  ],
});
const fullAddresses: FeedAddresses = {
  ...addresses({
    artwork: `${site}ebb/artwork.jpg`,
    chapters: `${site}ebb/chapters.json`,
    transcripts: [
      { url: `${site}ebb/transcript.vtt`, type: 'text/vtt', language: 'en-GB' },
      { url: `${site}ebb/transcript.json`, type: 'application/json', language: 'en-GB' },
    ],
    people: [{ name: 'Ben', role: 'guest', url: 'https://ben.example/' }],
  }),
  artwork: `${site}artwork.jpg`,
  people: [{ name: 'Ann Lee', role: 'host', picture: `${site}people/ann.jpg` }],
};

test('feedsmith reads back what was written', async () => {
  const read = parseRssFeed(await feedXml(full, fullAddresses));
  expect(read).toMatchObject({
    title: 'Tides & more',
    link: site,
    description: 'About water, and <what> moves it.',
    language: 'en-GB',
    copyright: '© Ann Lee',
    generator: 'Cueline',
    pubDate: 'Fri, 01 May 2026 08:00:00 GMT',
    image: { url: `${site}artwork.jpg`, title: 'Tides & more', link: site },
    atom: { links: [{ href: feed, rel: 'self', type: 'application/rss+xml' }] },
    itunes: {
      author: 'Ann Lee',
      image: `${site}artwork.jpg`,
      explicit: false,
      type: 'serial',
      owner: { name: 'Ann Lee', email: 'ann@tides.example' },
      categories: [
        { text: 'Science', categories: [{ text: 'Earth Sciences' }, { text: 'Physics' }] },
        { text: 'Arts' },
      ],
    },
    podcast: {
      guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
      medium: 'podcast',
      locked: { value: true, owner: 'ann@tides.example' },
      fundings: [{ url: 'https://give.example/?a=1&b=2', display: 'Support Tides' }],
      persons: [{ display: 'Ann Lee', role: 'host', img: `${site}people/ann.jpg` }],
    },
  });
  expect(read.items).toEqual([
    {
      title: 'Ebb “<1>” & flow',
      link: `${site}ebb/`,
      description: 'Who pulls at the sea?',
      guid: { value: 'ebb-1', isPermaLink: false },
      pubDate: 'Fri, 01 May 2026 08:00:00 GMT',
      enclosures: [{ url: `${site}ebb/ebb.mp3`, type: 'audio/mpeg', length: 1234 }],
      content: {
        encoded:
          '<p>With <strong>Ben</strong>, see <a href="https://tides.example/ebb/more.html">more</a>.</p>\n' +
          '<ul><li><a href="https://tides.example/ebb/#t=83">1:23</a> the moon</li></ul>',
      },
      itunes: {
        duration: 1865,
        image: `${site}ebb/artwork.jpg`,
        explicit: true,
        episode: 3,
        season: 2,
        episodeType: 'full',
      },
      podcast: {
        transcripts: [
          { url: `${site}ebb/transcript.vtt`, type: 'text/vtt', language: 'en-GB' },
          { url: `${site}ebb/transcript.json`, type: 'application/json', language: 'en-GB' },
        ],
        chapters: { url: `${site}ebb/chapters.json`, type: 'application/json+chapters' },
        soundbites: [{ startTime: 73, duration: 60.5, display: 'The moon' }],
        persons: [{ display: 'Ben', role: 'guest', href: 'https://ben.example/' }],
        season: { number: 2 },
        episode: { number: 3 },
      },
    },
  ]);
});

test('our own reader reads it back without a diagnostic', async () => {
  const { show: read, diagnostics } = await parseFeed(await feedXml(full, fullAddresses), feed);
  expect(diagnostics).toEqual([]);
  expect(read).toMatchObject({
    title: 'Tides & more',
    artwork: `${site}artwork.jpg`,
    episodes: [
      {
        id: 'ebb-1',
        title: 'Ebb “<1>” & flow',
        audio: `${site}ebb/ebb.mp3`,
        transcripts: [{ url: `${site}ebb/transcript.vtt`, type: 'text/vtt', language: 'en-GB' }],
        chapters: `${site}ebb/chapters.json`,
        number: 3,
        published: '2026-05-01T08:00:00.000Z',
      },
    ],
  });
});

test('Apple’s words for explicit are true and false', async () => {
  const xml = await feedXml(full, fullAddresses);
  expect(xml.match(/<itunes:explicit>[^<]*/g)).toEqual([
    '<itunes:explicit>false',
    '<itunes:explicit>true',
  ]);
});

test('a show of nothing but a title is a feed', async () => {
  const xml = await feedXml(show(), addresses());
  const read = parseRssFeed(xml);
  expect(read).toMatchObject({
    title: 'Tides',
    description: 'Tides',
    itunes: { explicit: false },
    podcast: { locked: { value: false } },
    items: [{ title: 'Ebb', enclosures: [{ length: 1234 }] }],
  });
  expect(read.podcast?.guid).toMatch(
    /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
});

test('a show that does not name Cueline does not in its feed', async () => {
  expect(await feedXml(show({ brand: { credit: false } }), addresses())).not.toContain('Cueline');
});

test('the description of an episode without one is its notes as text', async () => {
  const xml = await feedXml(
    show({ episodes: [episode({ notes: await publishedNotes('<p>A <b>b</b></p>') })] }),
    addresses(),
  );
  expect(parseRssFeed(xml).items?.[0]).toMatchObject({
    description: 'A b',
    content: { encoded: '<p>A <strong>b</strong></p>' },
  });
});

test('hostile texts come back as they were, or harmless', async () => {
  const said = ']]></title><item> & <script>alert(1)</script> \u0000\u0008\ud800x "\'';
  const notes = await publishedNotes(
    `${said}<p onclick="x">]]><a href="javascript:alert(1)">a</a><img src=x onerror=y></p>`,
  );
  const xml = await feedXml(
    show({ title: said, episodes: [episode({ title: said, description: said, notes })] }),
    addresses({ people: [{ name: said, role: '"><x', url: 'https://x.example/"><y' }] }),
  );
  const kept = said.replace('\u0000\u0008\ud800', '');
  const read = parseRssFeed(xml);
  expect(read.title).toBe(kept);
  expect(read.items).toHaveLength(1);
  expect(read.items?.[0]).toMatchObject({ title: kept, description: kept });
  expect(read.items?.[0]?.podcast?.persons).toEqual([
    { display: kept, role: '"><x', href: 'https://x.example/"><y' },
  ]);
  const html = read.items?.[0]?.content?.encoded;
  expect(html).not.toMatch(/<(?:script|img|title|item)|javascript|on\w+=/i);
});

test('the example of the namespace’s own document has its id', async () => {
  expect(await podcastGuid('https://mp3s.nashownotes.com/pc20rss.xml')).toBe(
    '917393e3-1b1e-5cef-ace4-edaa54e1f810',
  );
});
