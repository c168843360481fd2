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
  ['<feed xmlns="http://www.w3.org/2005/Atom"/>', { code: 'atom' }],
  ['{"version": "https://jsonfeed.org"}', { code: 'not-rss' }],
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
