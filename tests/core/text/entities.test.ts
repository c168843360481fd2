import { expect, test } from 'vitest';
import { cpuTime } from '../../support/cpu-time.ts';
import { decodeEntities, prepareEntities } from '../../../src/core/text/entities.ts';

test.each([
  ['fish &amp; chips', 'fish & chips'],
  ['&lt;b&gt;', '<b>'],
  ['a&nbsp;b', 'a\u00a0b'],
  ['caf&eacute;', 'café'],
  ['&#39;&#x27;', "''"],
  ['&#8217;', '’'],
  ['&#146;', '’'],
  ['&#0;&#xd800;&#x110000;', '\ufffd\ufffd\ufffd'],
  ['&ampx &notit; &copy2', '&x ¬it; ©2'],
  ['R&D, &, &;, &#;, &#x;, &nosuch;', 'R&D, &, &;, &#;, &#x;, &nosuch;'],
  ['&hellip &hellip;', '&hellip …'],
])('"%s" reads "%s"', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

test('the rare names of HTML are known once they are prepared', async () => {
  const text = '&CounterClockwiseContourIntegral;&hearts;&NotEqualTilde;&fjlig;&Tab;&zwj;&nGtv;';
  await prepareEntities(text);
  expect(decodeEntities(text)).toBe('∳♥≂̸fj\t\u200d≫̸');
});

test('a million ampersands take no time to speak of', () => {
  expect(cpuTime(() => decodeEntities('&'.repeat(1_000_000)))).toBeLessThan(1000);
});
