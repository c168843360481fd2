import { expect, test } from 'vitest';
import { pictureType, showTags } from '../../../../src/core/episode/audio-tags/show-tags.ts';
import { FakeObjectUrls } from '../../../support/fake-object-urls.ts';
import { ascii } from '../../../support/id3.ts';

const bytesOf = (text: string) => new Uint8Array(ascii(text));
const png = (name: string) => ({ bytes: bytesOf(`\x89PNG\r\n\x1a\n${name}`), type: 'image/jpeg' });
const url = 'https://a.example/show/talk.mp3';

test.each([
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['GIF89a', 'image/gif'],
  ['RIFF\0\0\0\0WEBPVP8', 'image/webp'],
  ['\0\0\0\x20ftypavif', 'image/avif'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', undefined],
  ['\x01\x02', undefined],
  ['', undefined],
])('a picture that begins with %j is of type %s', (head, type) => {
  expect(pictureType(bytesOf(head))).toBe(type);
});

test('pictures get addresses, equal ones the same, until the episode is closed', () => {
  const urls = new FakeObjectUrls({});
  const opening = new AbortController();
  const shown = showTags(
    {
      title: 'The ferry',
      picture: png('a'),
      chapters: [
        { start: 0, title: 'One', picture: png('a') },
        { start: 5, title: 'Two', picture: png('b') },
        { start: 9, title: 'Three' },
      ],
    },
    url,
    urls,
    opening.signal,
  );
  expect(shown.title).toBe('The ferry');
  expect(shown.chapters).toEqual([
    { start: 0, title: 'One', image: shown.artwork },
    { start: 5, title: 'Two', image: expect.stringMatching(/^blob:/) },
    { start: 9, title: 'Three' },
  ]);
  expect(urls.open.size).toBe(2);
  opening.abort();
  expect(urls.open.size).toBe(0);
});

test('a picture of a kind that browsers do not show, or that is a document, is none', () => {
  const urls = new FakeObjectUrls({});
  const svg = { bytes: bytesOf('<svg/>'), type: 'image/svg+xml' };
  const chapters = [{ start: 0, title: 'One', picture: svg }];
  expect(showTags({ picture: svg, chapters }, url, urls)).toEqual({
    chapters: [{ start: 0, title: 'One' }],
  });
  expect(urls.open.size).toBe(0);
});

test('tags that come too late hold no memory', () => {
  const urls = new FakeObjectUrls({});
  showTags({ picture: png('a'), chapters: [] }, url, urls, AbortSignal.abort());
  expect(urls.open.size).toBe(0);
});

test('a link inside a recording leads from where the recording is', () => {
  const chapters = [{ start: 0, title: 'One', link: 'notes.html' }];
  const linkIn = (from: string) =>
    showTags({ chapters }, from, new FakeObjectUrls({})).chapters[0]!.link;
  expect(linkIn(url)).toBe('https://a.example/show/notes.html');
  expect(linkIn('blob:https://page.example/1')).toBeUndefined();
});
