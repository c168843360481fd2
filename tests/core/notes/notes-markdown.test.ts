import { expect, test } from 'vitest';
import { notesMarkdown } from '../../../src/core/notes/notes-markdown.ts';
import { readNotes } from '../../../src/core/notes/read-notes.ts';

const timeUrl = (seconds: number) => `#t=${seconds}`;
const written = async (html: string, level?: number) =>
  notesMarkdown(await readNotes(html), timeUrl, level);

test('paragraphs, lists, quotes, code and links are written as Markdown', async () => {
  const html =
    '<p>See <a href="https://a.example/x_(y)">the <b>map</b></a> at 1:23.</p><ul><li>One<ol start="3"><li>Three</li></ol></li><li>Two</li></ul><blockquote><p>Said</p><p>Again</p></blockquote><pre>a\n\nb</pre><hr>';
  expect(await written(html)).toBe(
    [
      'See [the **map**](<https://a.example/x_(y)>) at [1:23](<#t=83>).',
      '- One\n\n  3. Three\n- Two',
      '> Said\n>\n> Again',
      '    a\n\n    b',
      '***',
    ].join('\n\n'),
  );
});

test('headings stand below the one that the notes are put under', async () => {
  expect(await written('<h1>Who <br>spoke</h1><h5>Small</h5>', 3)).toBe(
    '### Who spoke\n\n##### Small',
  );
});

test.each([
  '<p>2 * 3 _is_ [six] &lt;b&gt; &amp;amp; \\ `code` # ~~no~~</p>',
  '<p>- no list</p><p>1. no list</p><p>+ none</p><p># none</p><p>&gt; none</p><p>=== none<br>- none</p>',
  '<p>with <code>a `tick` b</code> and <em>marks</em> around</p>',
])('reads back as it was: %s', async (html) => {
  expect(await readNotes(await written(html))).toEqual(await readNotes(html));
});

test('marks stand beside the words, for they do not hold beside spaces', async () => {
  expect(await written('<p>so<b> very </b>much</p>')).toBe('so **very** much');
});
