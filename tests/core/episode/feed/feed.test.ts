import { expect, test } from 'vitest';
import { parseFeed } from '../../../../src/core/episode/feed/feed.ts';
import type { ShowDiagnostic } from '../../../../src/core/episode/show-diagnostic.ts';

const url = 'https://pod.example/feed.xml';
const rss = (channel: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>${channel}</channel></rss>`;
const item = (inside: string) => rss(`<title>T</title><item>${inside}</item>`);
const first = async (text: string) => (await parseFeed(text, url)).show?.episodes[0];
const enclosure = '<enclosure url="a.mp3" type="audio/mpeg" length="1"/>';

test('a feed is a show', async () => {
  const feed = rss(`
    <title>Tides &amp; more</title><description><![CDATA[<p>About <b>water</b>.</p>]]></description>
    <language>en-us</language><itunes:image href="cover.jpg"/>
    <image><url>other.png</url><title>No</title></image>
    <item>
      <title>The moon</title><guid isPermaLink="false">abc-1</guid>
      <itunes:episode>3</itunes:episode><itunes:duration>1:02:03</itunes:duration>
      <pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate>
      <description>&lt;p&gt;Pull &amp;amp; push.&lt;/p&gt;&lt;p&gt;Ebb&lt;/p&gt;</description>
      <enclosure url="https://cdn.example/moon.mp3?a=1&amp;b=2" type="audio/mpeg" length="5"/>
      <itunes:image href="moon.jpg"/>
      <podcast:transcript url="moon.vtt" type="text/vtt"/>
      <podcast:chapters url="moon.json" type="application/json+chapters"/>
    </item>`);
  expect(await parseFeed(feed, url)).toEqual({
    diagnostics: [],
    show: {
      title: 'Tides & more',
      description: 'About water.',
      language: 'en-us',
      artwork: 'https://pod.example/cover.jpg',
      url,
      episodes: [
        {
          id: 'abc-1',
          title: 'The moon',
          show: 'Tides & more',
          number: 3,
          duration: 3723,
          published: '2026-05-01T08:00:00.000Z',
          description: 'Pull & push.\nEbb',
          audio: 'https://cdn.example/moon.mp3?a=1&b=2',
          audioType: 'audio/mpeg',
          audioBytes: 5,
          guid: 'abc-1',
          artwork: 'https://pod.example/moon.jpg',
          transcripts: [
            { url: 'https://pod.example/moon.vtt', type: 'text/vtt', language: 'en-us' },
          ],
          chapters: 'https://pod.example/moon.json',
        },
      ],
    },
  });
});

test('of one language’s transcripts the format that serves best is kept', async () => {
  const episode = await first(
    item(`${enclosure}
      <podcast:transcript url="a.html" type="text/html"/>
      <podcast:transcript url="a.srt" type="application/x-subrip"/>
      <podcast:transcript url="a.json" type="application/json"/>
      <podcast:transcript url="de.txt" type="text/plain" language="de"/>
      <podcast:transcript url="a.vtt" type="text/vtt" language="en"/>
      <podcast:transcript url="de.srt" type="plain/txt" language="de-DE"/>`).replace(
      '<title>T</title>',
      '<title>T</title><language>en-US</language>',
    ),
  );
  expect(episode?.transcripts).toEqual([
    { url: 'https://pod.example/a.vtt', type: 'text/vtt', language: 'en' },
    { url: 'https://pod.example/de.srt', type: 'plain/txt', language: 'de-DE' },
  ]);
});

test('two regions of a language are two languages', async () => {
  const episode = await first(
    item(`${enclosure}<podcast:transcript url="br.vtt" language="pt-BR"/>
      <podcast:transcript url="pt.vtt" language="pt-PT"/>`),
  );
  expect(episode?.transcripts).toHaveLength(2);
});

test('where nothing tells a language, none is lost', async () => {
  const episode = await first(
    item(`${enclosure}<podcast:transcript url="a.vtt"/><podcast:transcript url="a.srt"/>
      <podcast:transcript url="de.srt" language="de"/>`),
  );
  expect(episode?.transcripts).toEqual([
    { url: 'https://pod.example/a.vtt' },
    { url: 'https://pod.example/de.srt', language: 'de' },
  ]);
});

test('namespaces count, not their prefixes', async () => {
  const feed = `<rss xmlns:p="https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
    xmlns:i="http://www.itunes.com/DTDs/Podcast-1.0.dtd"><channel><item>${enclosure}
    <p:transcript url="a.vtt"/><i:duration>90</i:duration></item></channel></rss>`;
  expect(await first(feed)).toMatchObject({ duration: 90, transcripts: [{}] });
});

test('people, funding, soundbites, categories and links come along', async () => {
  const feed = rss(`<title>T</title><link>https://pod.example/</link><copyright>© Ann</copyright>
    <itunes:author>Ann</itunes:author><itunes:owner><itunes:email>a@pod.example</itunes:email></itunes:owner>
    <itunes:category text="Arts"><itunes:category text="Design"/></itunes:category><itunes:category text="News"/>
    <itunes:explicit>true</itunes:explicit><itunes:type>Serial</itunes:type>
    <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
    <podcast:person role="Host" href="/ann" img="ann.jpg">Ann</podcast:person>
    <podcast:funding url="https://give.example/">Support <b>us</b></podcast:funding>
    <podcast:funding url="javascript:x">No</podcast:funding>
    <item><title>E</title><link>/e</link>${enclosure}<itunes:season>2</itunes:season>
      <itunes:episodeType>Bonus</itunes:episodeType><itunes:explicit>no</itunes:explicit>
      <podcast:person role="guest" href="javascript:x">Ben</podcast:person><podcast:person></podcast:person>
      <podcast:soundbite startTime="0" duration="30">Opening</podcast:soundbite>
      <podcast:soundbite startTime="x" duration="30"/></item>`);
  const { show, diagnostics } = await parseFeed(feed, url);
  expect(diagnostics).toEqual([]);
  expect(show).toMatchObject({
    author: 'Ann',
    email: 'a@pod.example',
    copyright: '© Ann',
    categories: ['Arts > Design', 'News'],
    explicit: true,
    type: 'serial',
    guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
    home: 'https://pod.example/',
    people: [
      {
        name: 'Ann',
        role: 'host',
        url: 'https://pod.example/ann',
        picture: 'https://pod.example/ann.jpg',
      },
    ],
    funding: [{ title: 'Support us', url: 'https://give.example/' }],
    episodes: [
      {
        ...{ page: 'https://pod.example/e', season: 2, type: 'bonus', explicit: false },
        people: [{ name: 'Ben', role: 'guest' }],
        soundbites: [{ start: 0, duration: 30, title: 'Opening' }],
      },
    ],
  });
  expect(show?.funding).toHaveLength(1);
  expect(show?.episodes[0]?.soundbites).toHaveLength(1);
});

test('other encodings of a recording follow it, the feed’s default first', async () => {
  const alternate = (type: string, uri: string, more = '') =>
    `<podcast:alternateEnclosure type="${type}" ${more}><podcast:source uri="${uri}"/></podcast:alternateEnclosure>`;
  const episode = await first(
    item(
      enclosure +
        alternate('audio/aac', 'a.aac') +
        alternate('audio/mpeg', 'a.mp3', 'default="true"') +
        alternate('audio/opus', 'a.opus', 'default="true"') +
        alternate('video/mp4', 'a.mp4') +
        alternate('audio/mpegurl', 'a.m3u8') +
        alternate('audio/ogg', 'ipfs://a'),
    ),
  );
  expect(episode).toMatchObject({
    audio: 'https://pod.example/a.mp3',
    alternateAudio: [
      { url: 'https://pod.example/a.opus', type: 'audio/opus' },
      { url: 'https://pod.example/a.aac', type: 'audio/aac' },
    ],
  });
  expect(episode?.alternateAudio).toHaveLength(2);
});

test('where there are only other encodings, the first is the recording', async () => {
  const source = '<podcast:source uri="a.opus"/>';
  const alternate = `<podcast:alternateEnclosure type="audio/opus">${source}</podcast:alternateEnclosure>`;
  const episode = await first(item(alternate));
  expect(episode).toMatchObject({ audio: 'https://pod.example/a.opus', audioType: 'audio/opus' });
  expect(episode).not.toHaveProperty('alternateAudio');
});

test('a recording may be named by Media RSS alone', async () => {
  const media = 'xmlns:media="http://search.yahoo.com/mrss/"';
  const episode = await first(
    item(`<media:group ${media}><media:content url="a.mp4" type="video/mp4" medium="video"/>
      <media:content url="a.mp3" type="audio/mpeg" duration="90"/></media:group>`),
  );
  expect(episode).toMatchObject({ audio: 'https://pod.example/a.mp3', duration: 90 });
});

test('the long description becomes the notes, the short one stays the description', async () => {
  const long = `<p>About <a href="https://x.example/">water</a>.</p>`;
  const episode = await first(
    item(
      `${enclosure}<description>Water.</description><content:encoded><![CDATA[${long}]]></content:encoded>`,
    ),
  );
  expect(episode).toMatchObject({ description: 'Water.', notes: long });
});

test('a description that plain text can say has no notes; a long one with notes is cut', async () => {
  const episode = await first(
    item(`${enclosure}<description>&lt;p&gt;Water.&lt;/p&gt;</description>`),
  );
  expect(episode?.description).toBe('Water.');
  expect(episode).not.toHaveProperty('notes');
  const long = await first(
    item(`${enclosure}<description><![CDATA[<ul><li>${'words '.repeat(200)}</ul>]]></description>`),
  );
  expect(long?.description).toMatch(/^words [^]{260,}words…$/);
  expect(long?.notes).toHaveLength('<ul><li></ul>'.length + 1200);
});

test('a feed of Atom is a show', async () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>T</title><id>x</id>
    <subtitle>About water</subtitle><logo>cover.jpg</logo><link href="https://pod.example/"/>
    <author><name>Ann</name></author>
    <entry><id>e-1</id><title type="html">A &amp;amp; b</title><published>2026-05-01T08:00:00Z</published>
      <link href="e.html"/><link rel="enclosure" type="audio/mpeg" href="a.mp3"/>
      <summary>Short</summary><content type="html">&lt;p&gt;&lt;b&gt;Long&lt;/b&gt; one&lt;/p&gt;</content></entry>
    <entry><id>e-2</id><title>No sound</title></entry></feed>`;
  expect(await parseFeed(feed, url)).toEqual({
    diagnostics: [{ code: 'entries-left-out', count: 1 }],
    show: {
      ...{ title: 'T', url, language: 'de', description: 'About water', author: 'Ann' },
      ...{ artwork: 'https://pod.example/cover.jpg', home: 'https://pod.example/' },
      episodes: [
        {
          ...{ id: 'e-1', guid: 'e-1', title: 'A & b', show: 'T', transcripts: [] },
          ...{ audio: 'https://pod.example/a.mp3', audioType: 'audio/mpeg' },
          ...{ page: 'https://pod.example/e.html', published: '2026-05-01T08:00:00Z' },
          ...{ description: 'Short', notes: '<p><b>Long</b> one</p>', notesBase: url },
        },
      ],
    },
  });
});

test('a JSON feed is a show', async () => {
  const feed = {
    ...{ version: 'https://jsonfeed.org/version/1.1', title: 'T', language: 'en' },
    ...{ home_page_url: 'https://pod.example/', icon: 'cover.png', authors: [{ name: 'Ann' }] },
    items: [
      {
        ...{ id: '1', title: 'E', url: 'e.html', date_published: '2026-05-01T08:00:00Z' },
        ...{ summary: 'Short', content_html: '<p>Long <i>one</i></p>', image: 'e.png' },
        attachments: [
          { url: 'a.pdf', mime_type: 'application/pdf' },
          { url: 'a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 90 },
        ],
      },
    ],
  };
  expect(await parseFeed(JSON.stringify(feed), url)).toEqual({
    diagnostics: [],
    show: {
      ...{ title: 'T', url, language: 'en', author: 'Ann', home: 'https://pod.example/' },
      artwork: 'https://pod.example/cover.png',
      episodes: [
        {
          ...{ id: '1', guid: '1', title: 'E', show: 'T', transcripts: [], duration: 90 },
          ...{ audio: 'https://pod.example/a.mp3', audioType: 'audio/mpeg' },
          ...{ page: 'https://pod.example/e.html', published: '2026-05-01T08:00:00Z' },
          ...{ artwork: 'https://pod.example/e.png' },
          ...{ description: 'Short', notes: '<p>Long <i>one</i></p>', notesBase: url },
        },
      ],
    },
  });
});

test('of several enclosures the audio is taken', async () => {
  const episode = await first(item(`<enclosure url="a.jpg" type="image/jpeg"/>${enclosure}`));
  expect(episode?.audio).toBe('https://pod.example/a.mp3');
});

test('ids are made where a feed has none, and never twice', async () => {
  const { show } = await parseFeed(
    rss(`<item><enclosure url="x.mp3"/></item><item><guid>x</guid>${enclosure}</item>
      <item><guid>x</guid>${enclosure}</item>`),
    url,
  );
  expect(show?.episodes.map(({ id }) => id)).toEqual(['x-2', 'x', 'x-3']);
});

test('entries without audio are counted once', async () => {
  const { show, diagnostics } = await parseFeed(
    rss(
      `<title>T</title><item><title>News</title></item><item><title>More</title></item><item>${enclosure}</item>`,
    ),
    url,
  );
  expect(show?.episodes).toHaveLength(1);
  expect(diagnostics).toEqual([{ code: 'entries-left-out', count: 2 }]);
});

test('titles of things inside an entry are not the entry’s', async () => {
  const episode = await first(
    item(`<title>Mine</title><media:group><title>Not</title></media:group>${enclosure}`),
  );
  expect(episode?.title).toBe('Mine');
});

test('markup never comes through, and no address that could do harm', async () => {
  const { show, diagnostics } = await parseFeed(
    item(`<title><![CDATA[<img src=x onerror=alert(1)>Hi]]></title>
      <enclosure url="javascript:alert(1)"/><podcast:transcript url="a.vtt"/>`),
    url,
  );
  expect(show?.episodes).toMatchObject([{ title: 'Hi' }]);
  expect(show?.episodes[0]).not.toHaveProperty('audio');
  expect(diagnostics).toHaveLength(1);
});

test.each<[string, ShowDiagnostic]>([
  ['', { code: 'empty', of: 'feed' }],
  ['<!doctype html><html><body>404', { code: 'web-page', of: 'feed' }],
  ['{"version": "https://jsonfeed.org"}', { code: 'not-a-feed' }],
])('%j is answered with what it is instead', async (text, diagnostic) => {
  expect(await parseFeed(text, url)).toEqual({ diagnostics: [diagnostic] });
});

test('a feed that breaks off keeps its entries', async () => {
  const whole = item(`<title>E</title>${enclosure}<description>long`);
  const cut = whole.slice(0, whole.indexOf('long'));
  expect(await first(cut)).toMatchObject({ title: 'E' });
});

test('a feed of ten thousand entries is read whole', async () => {
  const entries = `<item><title>E</title>${enclosure}<description><![CDATA[${'<p>words</p>'.repeat(50)}]]></description></item>`;
  const { show } = await parseFeed(rss(entries.repeat(10_000)), url);
  expect(show?.episodes).toHaveLength(10_000);
});
