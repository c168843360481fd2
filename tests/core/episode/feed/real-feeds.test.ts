import { expect, test } from 'vitest';
import { parseFeed } from '../../../../src/core/episode/feed/feed.ts';

const url = 'https://pod.example/shows/feed.xml';
const rss = (channel: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>${channel}</channel></rss>`;
const enclosure = '<enclosure url="a.mp3" type="audio/mpeg" length="1"/>';
const episodeOf = async (inside: string) =>
  (await parseFeed(rss(`<title>T</title><item>${inside}</item>`), url)).show?.episodes[0];
const addressesOf = async (inside: string) =>
  (await episodeOf(enclosure + inside))?.transcripts.map((link) => link.url.split('/').at(-1));

test.each([
  [
    'a picture and a document',
    '<enclosure url="a.jpg" type="image/jpeg"/><enclosure url="a.pdf" type="application/pdf"/>',
    undefined,
  ],
  [
    'a picture before an untyped recording',
    '<enclosure url="a.jpg" type="image/jpeg"/><enclosure url="b.mp3"/>',
    'b.mp3',
  ],
  [
    'a type in capitals',
    '<enclosure url="a.jpg" type="image/jpeg"/><enclosure url="b" type=" Audio/MPEG "/>',
    'b',
  ],
  ['an odd type', '<enclosure url="b.mp3" type="application/octet-stream"/>', 'b.mp3'],
  ['a wrong type', '<enclosure url="b.mp3?x=1" type="text/html"/>', 'b.mp3?x=1'],
  ['a film', '<enclosure url="b.mp4" type="video/mp4"/>', 'b.mp4'],
  [
    'no address',
    '<enclosure type="audio/mpeg"/><enclosure url="b.m4a" type="audio/x-m4a"/>',
    'b.m4a',
  ],
  ['white space', '<enclosure url="\n  b.mp3 " type="audio/mpeg"/>', 'b.mp3'],
])('of enclosures with %s the recording is taken', async (_what, enclosures, audio) => {
  const { audio: found } = (await episodeOf(`${enclosures}<podcast:transcript url="a.vtt"/>`))!;
  expect(found).toBe(audio && `https://pod.example/shows/${audio}`);
});

test.each([
  ['1:02:03', 3723],
  ['62:03', 3723],
  ['3723', 3723],
  ['3723.4', 3723.4],
  ['01:02:03.500', 3723.5],
  ['1h 2m 3s', 3723],
  ['62 minutes', 3720],
  ['PT1H2M3S', 3723],
  ['00:00:00', undefined],
  ['-5', undefined],
  ['unknown', undefined],
  ['', undefined],
])('a duration of “%s” is %s seconds', async (text, seconds) => {
  expect(
    (await episodeOf(`${enclosure}<itunes:duration>${text}</itunes:duration>`))?.duration,
  ).toBe(seconds);
});

test('a name tells no format, its ending does', async () => {
  expect(
    await addressesOf(
      '<podcast:transcript url="vtt-json.html"/><podcast:transcript url="talk-about-json.srt"/>',
    ),
  ).toEqual(['talk-about-json.srt']);
  expect(
    await addressesOf(
      '<podcast:transcript url="get?format=html" type="text/html"/><podcast:transcript url="get?format=vtt" type="text/vtt"/>',
    ),
  ).toEqual(['get?format=vtt']);
});

test('of two of one format the captions are taken', async () => {
  expect(
    await addressesOf(
      '<podcast:transcript url="a.vtt" type="text/vtt"/><podcast:transcript url="b.vtt" type="text/vtt" rel="captions"/>',
    ),
  ).toEqual(['b.vtt']);
  expect(
    await addressesOf(
      '<podcast:transcript url="a.html" type="text/html"/><podcast:transcript url="b" rel="Captions"/>',
    ),
  ).toEqual(['b']);
});

test('a file’s name tells its language where the feed does not', async () => {
  const feed = rss(`<title>T</title><language>en</language><item>${enclosure}
    <podcast:transcript url="a.en.vtt"/><podcast:transcript url="a.de.vtt"/><podcast:transcript url="a.srt"/></item>`);
  expect((await parseFeed(feed, url)).show?.episodes[0]?.transcripts).toMatchObject([
    { language: 'en' },
    { language: 'de' },
  ]);
});

test('a language with white space around it is a language', async () => {
  const episode = await episodeOf(
    `${enclosure}<podcast:transcript url="a.vtt" language=" pt_BR "/>`,
  );
  expect(episode?.transcripts).toMatchObject([{ language: 'pt-BR' }]);
});

test('an empty picture of a show gives way to its other one', async () => {
  const feed = rss(
    `<title>T</title><itunes:image href=""/><image><url>c.png</url></image><item>${enclosure}</item>`,
  );
  expect((await parseFeed(feed, url)).show?.artwork).toBe('https://pod.example/shows/c.png');
});

test('a namespace may be declared where it is used', async () => {
  const links =
    '<x:transcript xmlns:x="https://podcastindex.org/namespace/1.0" url="a.vtt"/><y:chapters xmlns:y="https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md" url="c.json"/>';
  expect(await episodeOf(enclosure + links)).toMatchObject({
    transcripts: [{ url: 'https://pod.example/shows/a.vtt' }],
    chapters: 'https://pod.example/shows/c.json',
  });
});

test.each([
  ['psc:', 'xmlns:psc="http://podlove.org/simple-chapters"'],
  ['sc:', 'xmlns:sc="http://podlove.org/simple-chapters"'],
  ['', 'xmlns="http://podlove.org/simple-chapters"'],
])('chapters inside an item are its own, whatever their prefix: “%s”', async (prefix, declared) => {
  const chapters = `<${prefix}chapters ${declared} version="1.2">
    <${prefix}chapter start="00:01:30.5" title="Two &amp;amp; more" href="two.html" image="two.jpg"/>
    <${prefix}chapter start="00:00" title="C:\\home"></${prefix}chapter>
    <${prefix}chapter title="When?"/><${prefix}chapter start="later" title="When?"/></${prefix}chapters>`;
  expect(await episodeOf(chapters + enclosure)).toMatchObject({
    audio: 'https://pod.example/shows/a.mp3',
    inlineChapters: [
      { start: 0, title: 'C:\\home' },
      {
        ...{ start: 90.5, title: 'Two & more' },
        link: 'https://pod.example/shows/two.html',
        image: 'https://pod.example/shows/two.jpg',
      },
    ],
  });
  expect(await episodeOf(`${enclosure}<${prefix}chapters ${declared}/>`)).not.toHaveProperty(
    'inlineChapters',
  );
});

test('chapters of a live item are not those of the show’s episodes', async () => {
  const chapters = '<psc:chapters><psc:chapter start="0" title="Live"/></psc:chapters>';
  const feed = rss(`<podcast:liveItem>${chapters}</podcast:liveItem><item>${enclosure}</item>`);
  expect((await parseFeed(feed, url)).show?.episodes[0]).not.toHaveProperty('inlineChapters');
});

test('people, live items, trailers and recommended shows are passed over', async () => {
  const feed = rss(`<title>T</title>
    <podcast:person href="p" img="p.jpg">Ann</podcast:person>
    <podcast:trailer url="t.mp3" pubdate="x">Trailer</podcast:trailer>
    <podcast:podroll><podcast:remoteItem feedGuid="1"/></podcast:podroll>
    <podcast:liveItem status="live"><title>Live</title><guid>l</guid><enclosure url="l.mp3" type="audio/mpeg"/>
      <podcast:chapters url="l.json"/></podcast:liveItem>
    <item><title>E</title><podcast:person>Ben</podcast:person>${enclosure}
      <podcast:alternateEnclosure type="audio/opus"><podcast:source uri="a.opus"/></podcast:alternateEnclosure></item>`);
  const { show, diagnostics } = await parseFeed(feed, url);
  expect(diagnostics).toEqual([]);
  expect(show?.title).toBe('T');
  expect(show?.episodes).toMatchObject([{ title: 'E', audio: 'https://pod.example/shows/a.mp3' }]);
});

test.each([
  'tag:pod.example,2026:/a?b=c&amp;d#e%20',
  '<![CDATA[https://pod.example/?p=1&x=ü]]>',
  ' 00000000-0000-0000-0000-000000000000\n',
  '__proto__',
])('a guid such as %s names its episode', async (guid) => {
  const episode = await episodeOf(`<guid isPermaLink="false">${guid}</guid>${enclosure}`);
  expect(episode?.id).toBe(
    guid
      .replace(/^<!\[CDATA\[|\]\]>$/g, '')
      .replace('&amp;', '&')
      .trim(),
  );
});

test.each([
  ['Fri, 01 May 2026 08:00:00 +0200', '2026-05-01T06:00:00.000Z'],
  ['Fri, 1 May 2026 08:00 EST', '2026-05-01T13:00:00.000Z'],
  ['2026-05-01T08:00:00Z', '2026-05-01T08:00:00Z'],
  ['sometime', undefined],
])('a date of “%s” is read', async (text, date) => {
  expect((await episodeOf(`${enclosure}<pubDate>${text}</pubDate>`))?.published).toBe(date);
});

test.each([
  ['<!DOCTYPE html><head><title>404</title></head>', { code: 'web-page', of: 'feed' }],
  ['\uFEFF<html lang="en"><body><h1>503', { code: 'web-page', of: 'feed' }],
  ['<?xml version="1.0"?><opml/>', { code: 'not-a-feed' }],
  ['Service unavailable', { code: 'not-a-feed' }],
])('%s is answered with what it is', async (text, diagnostic) => {
  expect(await parseFeed(text, url)).toEqual({ diagnostics: [diagnostic] });
});

test('RSS 1.0 has its items beside the channel', async () => {
  const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel><title>T</title><items><rdf:Seq><rdf:li resource="1"/></rdf:Seq></items></channel>
    <item rdf:about="1"><title>E</title>${enclosure}</item></rdf:RDF>`;
  const { show } = await parseFeed(feed, url);
  expect(show?.title).toBe('T');
  expect(show?.episodes).toMatchObject([{ title: 'E' }]);
});

test('a feed that breaks off anywhere keeps what came before', async () => {
  const whole = rss(
    `<title>T</title>${`<item><title>E &amp; F</title><![CDATA[x]]>${enclosure}</item>`.repeat(3)}`,
  );
  for (let at = 0; at < whole.length; at++) {
    const { show } = await parseFeed(whole.slice(0, at), url);
    const complete = whole.slice(0, at).split('</item>').length - 1;
    expect(show?.episodes.length ?? 0).toBeGreaterThanOrEqual(complete);
  }
});
