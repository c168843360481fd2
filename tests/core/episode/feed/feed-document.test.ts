import { expect, test } from 'vitest';
import { readFeedDocument } from '../../../../src/core/episode/feed/feed-document.ts';
import { cpuTime } from '../../../support/cpu-time.ts';

const titles = (text: string) => {
  const document = readFeedDocument(text);
  return document?.format === 'rss' ? document.feed.items?.map(({ title }) => title) : undefined;
};

test.each([
  ['an item within a title', '<item><title>A<item><title>B', ['A', 'B']],
  ['missing end tags', '<channel><item><title>A</title><item><title>B</channel>', ['A', 'B']],
  ['end tags too many', '<channel></p><item></a><title>A</title></b></item></item>', ['A']],
  ['a break in the middle', '<channel><item><title>A</title></item><item><title>B', ['A', 'B']],
  ['CDATA beside text', '<item><title>A <![CDATA[&amp; <b>]]> c</title></item>', ['A &amp; <b> c']],
  ['comments', '<!-- <item> --><item><title>A<!-- x --></title></item>', ['A']],
  ['upper case', '<RSS><CHANNEL><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>', ['A']],
  ['attributes without quotes', '<rss><item><title x=y>A</title></item></rss>', ['A']],
  ['signs that are not escaped', '<rss><item><title>A & B < C</title></item></rss>', ['A & B < C']],
])('%s are coped with', (_what, text, expected) => {
  expect(titles(text)).toEqual(expected);
});

test('an empty element without its end leaves the elements after it alone', () => {
  const item = '<item><enclosure url=a.mp3 type="audio/mpeg"><title>A</title></item>';
  expect(readFeedDocument(`<rss><channel>${item}`)).toMatchObject({
    feed: { items: [{ title: 'A', enclosures: [{ url: 'a.mp3', type: 'audio/mpeg' }] }] },
  });
});

test('entities that a document defines itself are not expanded', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY e "boom">]><rss><item><title>&e;</title></item></rss>';
  expect(titles(bomb)).toEqual(['&e;']);
});

test('the channel’s own title is not its picture’s', () => {
  const document = readFeedDocument(
    '<rss><channel><image><title>P</title><url>p.png</url></image><title>C</title></channel></rss>',
  );
  expect(document?.feed).toMatchObject({ title: 'C', image: { url: 'p.png' } });
});

test.each(['Service unavailable', '{}', '[1]', '<opml/>', '', '<html><body>'])(
  '“%s” is no feed',
  (text) => {
    expect(readFeedDocument(text)?.feed.title).toBeUndefined();
  },
);

test.each([
  ['unclosed items', '<item>'.repeat(100_000)],
  ['unclosed elements and stray end tags', '<a>'.repeat(100_000) + '</b>'.repeat(100_000)],
  ['nested elements', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
  ['descriptions in descriptions', '<item><description>'.repeat(50_000)],
  ['brackets', '<'.repeat(300_000)],
  ['unclosed quotes', '<a b="'.repeat(100_000)],
  ['a tag without end', '<a ' + 'x'.repeat(300_000)],
  ['an enclosure of names', `<item><enclosure ${'x'.repeat(300_000)} ${'y '.repeat(100_000)}>`],
  ['unclosed comments', '<!--'.repeat(100_000)],
  ['unclosed CDATA', '<![CDATA['.repeat(100_000)],
  ['durations', '<itunes:duration>1'.repeat(100_000)],
  ['chapters', '<chapters xmlns="http://podlove.org/simple-chapters">'.repeat(20_000)],
  ['spaces in a tag', `<rss${' '.repeat(300_000)}`],
])('a feed of nothing but %s takes no time', (_what, text) => {
  expect(cpuTime(() => readFeedDocument(text))).toBeLessThan(3000);
  expect(cpuTime(() => readFeedDocument(`<rss><channel>${text}`))).toBeLessThan(3000);
  expect(cpuTime(() => readFeedDocument(`<rss><channel>${text}</channel></rss>`))).toBeLessThan(
    3000,
  );
});
