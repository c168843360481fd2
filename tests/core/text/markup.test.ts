import { expect, test } from 'vitest';
import { scanMarkup } from '../../../src/core/text/markup.ts';
import { cpuTime } from '../../support/cpu-time.ts';

function eventsOf(markup: string): string[] {
  const events: string[] = [];
  scanMarkup(markup, {
    text: (text) => events.push(text),
    open: (name, attributes, isEmpty) =>
      events.push(
        `<${[name, ...[...attributes()].map(([key, value]) => `${key}=${value}`)].join(' ')}${isEmpty ? '/' : ''}>`,
      ),
    close: (name) => events.push(`</${name}>`),
  });
  return events;
}

test.each<[string, string[]]>([
  ['<P Class="a" id=b>x</P >', ['<p class=a id=b>', 'x', '</p>']],
  ['<tt:p xml:lang="de" begin=\'1s\'/>', ['<p lang=de begin=1s/>']],
  ['a < b &amp; <3', ['a < b & <3']],
  ['<a title="x > y">z', ['<a title=x > y>', 'z']],
  ["<p don't>it's</p>", ["<p don't=>", "it's", '</p>']],
  ['x<!-- <p>no</p> -->y<!doctype html>', ['x', 'y']],
  ['<script>if (a<b) alert("</p>")</script>z', ['<script>', '</script>', 'z']],
  ['<style a="1"/>z', ['<style a=1/>', 'z']],
  ['<![CDATA[a &amp; <b>]]>c', ['a &amp; <b>', 'c']],
  ['kept <p class="lost', ['kept ']],
  ['<script>never closed', ['<script>']],
  ['<a title="&lt;b&gt;">', ['<a title=<b>>']],
  ['<a b="?a=1&copy=2&reg=3&amp;lt=4&para">', ['<a b=?a=1&copy=2&reg=3&lt=4&para>']],
  ['<a b="Q&amp A &#8211; &eacute;&#65 &lt">', ['<a b=Q& A – éA <>']],
])('%s is gone through', (markup, events) => {
  expect(eventsOf(markup)).toEqual(events);
});

test.each(['<a ', '<a "', '<a =">', '<', '<!--', '<![CDATA[', '<script>', '&lt;', "<a ='", '</a'])(
  'a hundred thousand times %s takes no longer than it must',
  (part) => {
    expect(cpuTime(() => eventsOf(part.repeat(100_000)))).toBeLessThan(3000);
  },
);
