import { expect, test } from 'vitest';
import { readFeedParts } from '../../../../src/core/episode/feed/feed-parts.ts';
import { cpuTime } from '../../../support/cpu-time.ts';

const titles = (text: string) => readFeedParts(text).items.map(({ texts }) => texts.get('title'));

test.each([
  ['an item within a title', '<item><title>A<item>', ['A', undefined]],
  ['missing end tags', '<channel><item><title>A</item><item><title>B</channel>', ['A', 'B']],
  ['end tags too many', '<channel></p><item></a><title>A</title></b></item></item>', ['A']],
  ['a break in the middle', '<channel><item><title>A</title></item><item><title>B', ['A', 'B']],
  ['markup inside a title', '<channel><item><title>A <b>b</b><br/> c</title></item>', ['A b c']],
  ['CDATA beside text', '<item><title>A <![CDATA[&amp; <b>]]> c</title></item>', ['A &amp; <b> c']],
  ['comments', '<!-- <item> --><item><title>A<!-- x --></title></item>', ['A']],
  ['upper case', '<RSS><CHANNEL><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>', ['A']],
])('%s are coped with', (_what, text, expected) => {
  expect(titles(text)).toEqual(expected);
});

test('entities that a document defines itself are not expanded', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY e "boom">]><rss><item><title>&e;</title></item></rss>';
  expect(titles(bomb)).toEqual(['&e;']);
});

test('the channel’s own title is not its picture’s', () => {
  const { channel } = readFeedParts(
    '<channel><image><title>P</title><url>p.png</url></image><title>C</title></channel>',
  );
  expect(Object.fromEntries(channel!.texts)).toEqual({ url: 'p.png', title: 'C' });
});

test.each([
  ['unclosed items', '<item>'.repeat(100_000)],
  ['unclosed elements and stray end tags', '<a>'.repeat(100_000) + '</b>'.repeat(100_000)],
  ['brackets', '<'.repeat(300_000)],
  ['unclosed quotes', '<a b="'.repeat(100_000)],
  ['a tag without end', '<a ' + 'x'.repeat(300_000)],
  ['an enclosure of names', `<item><enclosure ${'x'.repeat(300_000)} ${'y '.repeat(100_000)}>`],
  ['unclosed comments', '<!--'.repeat(100_000)],
])('a feed of nothing but %s takes no time', (_what, text) => {
  expect(cpuTime(() => readFeedParts(text))).toBeLessThan(3000);
});
