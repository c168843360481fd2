import { expect, test } from 'vitest';
import { cpuTime } from '../../support/cpu-time.ts';
import { displayText } from '../../../src/core/text/display-text.ts';

test.each([
  ['<i>Hello</i> there', 'Hello there'],
  ['<font color="#fff">Hi</font>', 'Hi'],
  ['{\\an8}Up here', 'Up here'],
  ['{y:i}Slanted', 'Slanted'],
  ['one<br>two<BR />three', 'one\ntwo\nthree'],
  ['1 < 2 and 3 > 2, I <3 you', '1 < 2 and 3 > 2, I <3 you'],
  ['<laughs> Well', '<laughs> Well'],
  ['&lt;i&gt;escaped&lt;/i&gt;', 'escaped'],
  ['AT&amp;amp;T', 'AT&T'],
  ['  a \t b \n\n  c  ', 'a b\nc'],
  ['a\u00a0b', 'a\u00a0b'],
  ['\u00a0', ''],
  ['\ufeffa', 'a'],
  ['{curly} stays', '{curly} stays'],
])('%j shows as %j', (raw, text) => {
  expect(displayText(raw)).toBe(text);
});

test.each(['<', '<i', '{', '{\\', '&', '<i>', ' ', '\n', '<br '])(
  'half a million of %j take no time to speak of',
  (part) => {
    expect(cpuTime(() => displayText(part.repeat(500_000)))).toBeLessThan(2000);
  },
);
