import { expect, test } from 'vitest';
import { parseFeed } from '../../../../src/core/episode/feed/feed.ts';

const enclosure = '<enclosure url="a.mp3" type="audio/mpeg" length="1"/>';
const episodeOf = async (inside: string) =>
  (await parseFeed(`<rss><channel><item>${inside}</item></channel></rss>`, 'https://pod.example/'))
    .show?.episodes[0];

test.each([
  [
    'paragraphs in CDATA',
    '<![CDATA[<p>One\n  &amp; two</p>\n\n<p>Three</p>]]>',
    'One & two\nThree',
  ],
  [
    'escaped paragraphs',
    '&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;p&gt;Three&lt;/p&gt;',
    'One & two\nThree',
  ],
  ['breaks', '<![CDATA[One<br>Two<br />Three]]>', 'One\nTwo\nThree'],
  ['a list', '<![CDATA[<ul><li>One</li><li>Two</li></ul>]]>', 'One\nTwo'],
  ['paragraphs that stand as they are', '<p>One</p><p>Two<br/>Three</p>', 'One\nTwo\nThree'],
  ['plain lines', 'One\nTwo &amp; three', 'One\nTwo & three'],
  ['lines with a link', '<![CDATA[One <a href="x">two</a>\nthree]]>', 'One two\nthree'],
  [
    'a script, a style and unknown elements',
    '<![CDATA[<style>p{}</style><section><script>x < 1</script>One</section><figure>Two<hr/>]]>',
    'One\nTwo',
  ],
  ['a comment', '<![CDATA[<p>One<!-- <b>no</b> --></p>]]>', 'One'],
  ['what only looks like markup', '1 &lt; 2 &amp;&amp; 3 > 2', '1 < 2 && 3 > 2'],
  ['parts of CDATA', '<![CDATA[One ]]]]><![CDATA[> two]]>', 'One ]]> two'],
  [
    'paragraphs and chapters on lines of their own',
    '<![CDATA[<p>About\nwater.</p>\n00:00 One\r\n(02:00) Two\n<a href="#">٠٣:٠٠</a> Three\nand more]]>',
    'About water.\n00:00 One\n(02:00) Two\n٠٣:٠٠ Three and more',
  ],
  [
    'paragraphs and lines that end with their times',
    '<![CDATA[<p>About</p>\nOne 00:00\nTwo (02:00) \nThree 03:00]]>',
    'About\nOne 00:00\nTwo (02:00)\nThree 03:00',
  ],
  [
    'a table',
    '<![CDATA[<table><tr><td>00:00</td> <td class="t">One</td></tr><tr><td>02:00</td><td>Two</td></tr></table>]]>',
    '00:00 One\n02:00 Two',
  ],
])('a description of %s becomes text', async (_what, written, text) => {
  expect((await episodeOf(`${enclosure}<description>${written}</description>`))?.description).toBe(
    text,
  );
});

test('where only the long description lists times, it is taken', async () => {
  const long = '<![CDATA[<p>Long</p><p>00:00 One<br>02:00 Two</p>]]>';
  expect(
    await episodeOf(
      `${enclosure}<description>Short, at 10:30</description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">${long}</content:encoded>`,
    ),
  ).toMatchObject({ description: 'Long\n00:00 One\n02:00 Two' });
});

test.each(['\n', '\n12:3', '<a>', '\n<', '00:00 ', '00:00\n', '1:11'])(
  'a long description of nothing but %j is read, within the time of a test',
  async (part) => {
    const text = `<description><![CDATA[<p>${part.repeat(200_000)}]]></description>`;
    expect(await episodeOf(enclosure + text)).toBeDefined();
  },
);

test('what means something in subtitles is text in a feed', async () => {
  const said = 'C:\\New\\home and {a:b} \\N';
  expect(
    await episodeOf(`${enclosure}<title>${said}</title><description>${said}</description>`),
  ).toMatchObject({ title: said, description: said });
});

test('the description is the longest way of telling it, where one is only white space', async () => {
  expect(
    await episodeOf(
      `${enclosure}<description><![CDATA[<p> </p>]]></description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">Notes</content:encoded>`,
    ),
  ).toMatchObject({ description: 'Notes' });
});
