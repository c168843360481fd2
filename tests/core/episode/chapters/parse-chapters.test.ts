import { expect, test } from 'vitest';
import { parseChapters } from '../../../../src/core/episode/chapters/parse-chapters.ts';

const json = (chapters: unknown) => parseChapters(JSON.stringify({ version: '1.2.0', chapters }));

test('chapters of the podcast namespace come with picture, link and silence', async () => {
  const { chapters, diagnostics } = await json([
    { startTime: 0, title: 'Intro', img: 'https://x.example/1.jpg', url: 'https://x.example/' },
    { startTime: 62.5, endTime: 70, title: 'Advert', toc: false },
  ]);
  expect(chapters).toEqual([
    { start: 0, title: 'Intro', image: 'https://x.example/1.jpg', link: 'https://x.example/' },
    { start: 62.5, end: 70, title: 'Advert', silent: true },
  ]);
  expect(diagnostics).toEqual([]);
});

test('only the start is required, and it may be a string or a clock', async () => {
  const { chapters } = await json([{ startTime: '90' }, { startTime: '0:30', title: ' A\nB ' }]);
  expect(chapters).toEqual([
    { start: 30, title: 'A B' },
    { start: 90, title: '' },
  ]);
});

test('a chapter without a readable time costs that chapter, not the file', async () => {
  const { chapters, diagnostics } = await json([
    { title: 'Lost' },
    null,
    { startTime: -2, title: 'Kept' },
  ]);
  expect(chapters).toEqual([{ start: 0, title: 'Kept' }]);
  expect(diagnostics).toMatchObject([{ code: 'no-chapter' }, { code: 'bad-timestamp' }]);
});

test('an address that could run something is dropped', async () => {
  const { chapters } = await json([
    { startTime: 1, url: 'java\tscript:alert(1)', img: 'cover.jpg' },
  ]);
  expect(chapters).toEqual([{ start: 1, title: '', image: 'cover.jpg' }]);
});

test('a title keeps what means something in subtitles only, and loses its markup', async () => {
  const { chapters } = await json([{ startTime: 0, title: '<b>C:\\home</b> {a:b} &amp; more' }]);
  expect(chapters).toEqual([{ start: 0, title: 'C:\\home {a:b} & more' }]);
});

test('what is no chapters file gives no chapters', async () => {
  for (const text of ['', '{', 'null', '[1', '{"chapters":3}'])
    expect((await parseChapters(text)).chapters).toEqual([]);
});

test('what is of another kind says that it has no chapters; an empty list is none the worse', async () => {
  for (const text of ['', '<html>A page</html>', 'ID3 10 20', 'WEBVTT'])
    expect(await parseChapters(text)).toEqual({
      chapters: [],
      diagnostics: [{ code: 'no-chapters' }],
    });
  for (const text of ['{"chapters":[]}', '[]', '{}'])
    expect(await parseChapters(text)).toEqual({ chapters: [], diagnostics: [] });
});

test('a long description is read, however its lines try to look like times', async () => {
  const lines = ['a '.repeat(140) + '1:2', '.'.repeat(299), '- '.repeat(140) + '12:34 x'];
  const text = Array.from({ length: 3000 }, () => lines.join('\n')).join('\n');
  // What is slow here would not end within the time of a test.
  expect(await parseChapters(`0:00 One\n1:00 Two\n${text}`)).toBeDefined();
});
