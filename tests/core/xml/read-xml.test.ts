import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml } from '../../../src/core/xml/read-xml.ts';

function events(text: string): string[] {
  const out: string[] = [];
  readXml(text, {
    open: (name, attributes) =>
      out.push(
        `<${[name, ...[...attributes()].map(([key, value]) => `${key}=${value}`)].join(' ')}>`,
      ),
    close: (name) => out.push(`</${name}>`),
    text: (part) => out.push(part),
  });
  return out;
}

test.each<[string, string, string[]]>([
  ['elements and text', '<a>x<b/>y</a>', ['<a>', 'x', '<b>', '</b>', 'y', '</a>']],
  ['attributes of every kind', `<a B="1&amp;2" c='3>4' d=5 e/>`, ['<a b=1&2 c=3>4 d=5>', '</a>']],
  ['entities and references', '<a>&lt;&#65;&eacute;</a>', ['<a>', '<Aé', '</a>']],
  ['CDATA as it is', '<a><![CDATA[<b>&amp;</b>]]></a>', ['<a>', '<b>&amp;</b>', '</a>']],
  [
    'no comments, declarations, instructions',
    '<?xml version="1.0"?><!DOCTYPE a><a><!-- <b> --></a>',
    ['<a>', '</a>'],
  ],
  ['names in lower case', '<A></A>', ['<a>', '</a>']],
])('%s', (_what, text, expected) => {
  expect(events(text)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['a missing end tag is supplied', '<a><b>x</a>', ['<a>', '<b>', 'x', '</b>', '</a>']],
  ['an end tag too many is ignored', '<a></b></a></a>', ['<a>', '</a>']],
  ['a document that breaks off is closed', '<a><b>x', ['<a>', '<b>', 'x', '</b>', '</a>']],
  ['a bracket that begins no tag is text', '<a>1 < 2</a>', ['<a>', '1 <', ' 2', '</a>']],
  ['a quote that does not close ends with its tag', '<a b="1>x</a>', ['<a b=1>', 'x', '</a>']],
  ['a comment that does not close swallows the rest', '<a>x<!-- y', ['<a>', 'x', '</a>']],
  [
    'own entities are not expanded',
    '<!DOCTYPE a [<!ENTITY e "boom">]><a>&e;</a>',
    [']>', '<a>', '&e;', '</a>'],
  ],
])('%s', (_what, text, expected) => {
  expect(events(text)).toEqual(expected);
});

test.each<[string, string]>([
  ['unclosed elements', '<a>'.repeat(200_000)],
  ['unclosed elements and stray end tags', '<a>'.repeat(100_000) + '</b>'.repeat(100_000)],
  ['brackets', '<'.repeat(500_000)],
  ['unclosed quotes', '<a b="'.repeat(100_000)],
  ['a tag without end', '<a ' + 'x'.repeat(1_000_000)],
  ['a tag of names', `<a ${'x'.repeat(500_000)} ${'y '.repeat(200_000)}>`],
  ['unclosed comments', '<!--'.repeat(200_000)],
  ['unclosed CDATA', '<![CDATA['.repeat(100_000)],
])('a document of nothing but %s takes no time', (_what, text) => {
  const start = performance.now();
  events(text);
  expect(performance.now() - start).toBeLessThan(1500);
});

test('whatever comes, each element that opens also closes, in order', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<b c="d">',
    '</b>',
    '<',
    '>',
    '"',
    '&',
    '<!--',
    ']]>',
    'x',
    '<e/>',
    "'",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const open: string[] = [];
      readXml(pieces.join(''), {
        open: (name) => open.push(name),
        close: (name) => expect(open.pop()).toBe(name),
        text: () => undefined,
      });
      expect(open).toEqual([]);
    }),
  );
});
