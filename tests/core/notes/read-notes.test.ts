import { expect, test } from 'vitest';
import { notesHtml } from '../../../src/core/notes/notes-html.ts';
import { notesText } from '../../../src/core/notes/notes.ts';
import { readNotes } from '../../../src/core/notes/read-notes.ts';

const base = 'https://pod.example/ebb/';
const time = (seconds: number) => `?t=${seconds}`;
/** The tree, written out. */
const written = async (source: string) => notesHtml(await readNotes(source, base), time);

test.each([
  ['paragraphs', '<p>One\n two</p><p>Three</p>', '<p>One two</p>\n<p>Three</p>'],
  ['escaped paragraphs', '&lt;p&gt;A &amp;amp; b&lt;/p&gt;', '<p>A &amp; b</p>'],
  ['breaks', 'One<br>Two<br><br>Three', '<p>One<br>Two</p>\n<p>Three</p>'],
  ['empty paragraphs', '<p>One</p><p>&nbsp;</p><p></p>', '<p>One</p>'],
  [
    'emphasis',
    '<p><b>a</b><strong> b</strong> <i>c</i><em><b>d</b></em></p>',
    '<p><strong>a b</strong> <em>c</em><strong><em>d</em></strong></p>',
  ],
  ['a block within emphasis', '<b><p>x</p></b>', '<p><strong>x</strong></p>'],
  ['headings', '<h2>About <i>x</i></h2><p>y', '<h2>About <em>x</em></h2>\n<p>y</p>'],
  [
    'lists in lists',
    '<ul><li>a<ol start="3"><li>b<li><p>c</p><p>d</p></ol><li>e</ul>',
    '<ul><li>a<ol start="3"><li>b</li><li>c<p>d</p></li></ol></li><li>e</li></ul>',
  ],
  ['text between items', '<ul>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
  ['an item without a list', '<li>a</li><li>b</li>', '<p>a</p>\n<p>b</p>'],
  ['quotes', '<blockquote>a<p>b</blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>'],
  [
    'code',
    '<p><code>a &lt; b</code></p><pre>x\n  <b>y</b></pre>',
    '<p><code>a &lt; b</code></p>\n<pre>x\n  y</pre>',
  ],
  ['a rule', '<p>a</p><hr><p>b</p>', '<p>a</p>\n<hr>\n<p>b</p>'],
  [
    'a table',
    '<table><tr><td>00:00<td>One<tr><td>2:00<td>Two</table>',
    '<p><a href="?t=0">00:00</a> One</p>\n<p><a href="?t=120">2:00</a> Two</p>',
  ],
  [
    'a picture’s words',
    '<p><img src="x.jpg" alt="The sea"><img src="pixel.gif"></p>',
    '<p>The sea</p>',
  ],
  [
    'what is not shown',
    '<p>a</p><style>p{}</style><script>x</script><svg><p>no</p></svg>',
    '<p>a</p>',
  ],
])('HTML: %s', async (_what, source, html) => {
  expect(await written(source)).toBe(html);
});

test.each([
  ['paragraphs and lines', 'One\ntwo\n\nThree', '<p>One<br>two</p>\n<p>Three</p>'],
  ['emphasis', '**a** *b* `c`', '<p><strong>a</strong> <em>b</em> <code>c</code></p>'],
  ['headings', '# A\n## B', '<h1>A</h1>\n<h2>B</h2>'],
  ['lists', '- a\n- b\n  1. c', '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>'],
  [
    'links',
    '[a](https://x.example/) <b@x.example>',
    '<p><a href="https://x.example/">a</a> <a href="mailto:b@x.example">b@x.example</a></p>',
  ],
  ['fenced code', '```js\na < b\n```', '<pre>a &lt; b</pre>'],
  ['a text that is set in', '      One\n      two', '<p>One<br>two</p>'],
  ['HTML in it', 'a <b>c</b>\nd', '<p>a <strong>c</strong><br>d</p>'],
  [
    'what only looks like markup',
    '1 < 2 && 3 > 2 &amp; *',
    '<p>1 &lt; 2 &amp;&amp; 3 &gt; 2 &amp; *</p>',
  ],
])('Markdown: %s', async (_what, source, html) => {
  expect(await written(source)).toBe(html);
});

test.each([
  ['<p><a href="more.html">m</a></p>', '<p><a href="https://pod.example/ebb/more.html">m</a></p>'],
  ['<p><a href="#t=1:23">there</a></p>', '<p><a href="?t=83">there</a></p>'],
  [
    '<p><a href="https://x.example/?a=1&amp;b=2">x <b>y</b></a></p>',
    '<p><a href="https://x.example/?a=1&amp;b=2">x <strong>y</strong></a></p>',
  ],
  [
    '<p>See https://x.example/a_(b)?c=1&amp;d=2, or (https://y.example).</p>',
    '<p>See <a href="https://x.example/a_(b)?c=1&amp;d=2">https://x.example/a_(b)?c=1&amp;d=2</a>, or (<a href="https://y.example/">https://y.example</a>).</p>',
  ],
  [
    '<p><a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a> <a href="//[">c</a></p>',
    '<p>a b c</p>',
  ],
  ['[a](javascript:alert(1)) [b](vbscript:x)', '<p>a b</p>'],
])('links: %s', async (source, html) => {
  expect(await written(source)).toBe(html);
});

test.each([
  ['00:00 One', 0, '00:00'],
  ['(1:02:03) Two', 3723, '1:02:03'],
  ['at 83:05, later', 4985, '83:05'],
  ['٠١:٢٣ واحد', 83, '٠١:٢٣'],
  ['１２：３４', 754, '１２：３４'],
  ['0:10–0:20', 10, '0:10'],
])('“%s” has a time', async (text, seconds, shown) => {
  const [block] = await readNotes(text);
  expect(block).toMatchObject({ kind: 'paragraph' });
  const inlines = block?.kind === 'paragraph' ? block.inlines : [];
  expect(inlines.find(({ kind }) => kind === 'time')).toEqual({
    kind: 'time',
    time: seconds,
    spans: [{ text: shown }],
  });
});

test.each(['at 10:30 am', 'at 10:30 p.m.', '2026-05-01T10:30', '1:2', '12:34:567', 'a:30:00'])(
  '“%s” has no time in the recording',
  async (text) => {
    expect(await written(text)).toBe(`<p>${text}</p>`);
  },
);

test('the plain text has a line for each item and each break', async () => {
  const notes = await readNotes('# A\n\nb **c**\nd\n\n1. e\n2. f\n\n> g');
  expect(notesText(notes)).toBe('A\n\nb c\nd\n\n1. e\n2. f\n\ng');
});

test('control characters and those that turn the text around are left out', async () => {
  expect(await written('<p>a\u202Eb\u0000\u0007\u2066c\u009b\u200fd</p>')).toBe(
    '<p>abc\u200fd</p>',
  );
});

test('entities that a document defines itself are not expanded', async () => {
  const bomb = '<!DOCTYPE p [<!ENTITY a "boom"><!ENTITY b "&a;&a;">]><p>&b;</p>';
  expect(await written(bomb)).not.toContain('boom');
});

test('lists and quotes nest no deeper than a page can show', async () => {
  const html = await written(`${'<ul><li>'.repeat(100)}deep`);
  expect(html.split('<ul>').length - 1).toBeLessThanOrEqual(8);
  expect(html).toContain('deep');
});

const many = 100_000;
test.each([
  ...['<div>', '<b>', '<p>', '<ul><li>', '<blockquote>', '<a href="https://x.example">', '<svg>'],
  ...['<', '<a b="', '<!--', '<script>', '<table><tr><td>', '&', '&#x', '</b>', '<br>', '<pre>'],
  ...[
    '>',
    '> ',
    '- ',
    '1. ',
    '*a ',
    '**a',
    '[',
    '[a](',
    '![',
    '`a',
    '# ',
    '|',
    '\n- a',
    '\\',
    '_a',
  ],
  ...[
    'http://',
    'https://x.example/.',
    '1:23',
    '1:23 ',
    '12:',
    '.',
    ' ',
    '\t',
    '\u202e',
    '<p>a\u00a0 ',
  ],
])('notes of nothing but %j take no time', async (part) => {
  const source = part.repeat(many);
  const begin = process.cpuUsage();
  const notes = await readNotes(source);
  expect(process.cpuUsage(begin).user / 1000).toBeLessThan(3000);
  expect(() => notesHtml(notes) + notesText(notes)).not.toThrow();
});
