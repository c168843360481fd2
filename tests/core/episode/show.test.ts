import { expect, test } from 'vitest';
import { parseShow } from '../../../src/core/episode/show.ts';
import type { ShowDiagnostic } from '../../../src/core/episode/show-diagnostic.ts';

const url = 'https://pod.example/shows/show.json';
const parse = (manifest: unknown) => parseShow(JSON.stringify(manifest), url);

test('a whole manifest is read, its addresses resolved against its own', async () => {
  const manifest = {
    title: 'Tides',
    description: 'About water.',
    artwork: 'cover.png',
    accent: '#0a7',
    language: 'en',
    episodes: [
      {
        id: 'moon',
        title: 'The moon',
        number: 3,
        published: '2026-05-01',
        duration: '1:02:03',
        description: 'Pull.',
        audio: 'moon.mp3',
        transcript: 'moon.vtt',
        chapters: '/chapters/moon.json',
        artwork: 'data:image/png;base64,AAAA',
        artworkText: 'A moon over water',
      },
    ],
  };
  const { show, diagnostics } = await parse(manifest);
  expect(diagnostics).toEqual([]);
  expect(show).toEqual({
    title: 'Tides',
    description: 'About water.',
    artwork: 'https://pod.example/shows/cover.png',
    accent: '#0a7',
    language: 'en',
    url,
    manifest,
    episodes: [
      {
        id: 'moon',
        title: 'The moon',
        show: 'Tides',
        number: 3,
        published: '2026-05-01',
        duration: 3723,
        description: 'Pull.',
        audio: 'https://pod.example/shows/moon.mp3',
        transcripts: [{ url: 'https://pod.example/shows/moon.vtt', language: 'en' }],
        chapters: 'https://pod.example/chapters/moon.json',
        artwork: 'data:image/png;base64,AAAA',
        artworkText: 'A moon over water',
      },
    ],
  });
});

test('several transcripts are addresses or objects, and a name tells its language', async () => {
  const { show } = await parse({
    title: 'T',
    episodes: [
      {
        title: 'E',
        transcripts: [
          'e.de.vtt',
          { url: 'e.vtt', type: 'text/vtt', language: 'en_GB', label: 'Ours' },
        ],
      },
    ],
  });
  expect(show?.episodes[0]?.transcripts).toEqual([
    { url: 'https://pod.example/shows/e.de.vtt', language: 'de' },
    { url: 'https://pod.example/shows/e.vtt', type: 'text/vtt', language: 'en-GB', label: 'Ours' },
  ]);
});

test.each([[''], [[]], [null], [['']], [[{}]]])(
  'transcripts that are %j do not hide the transcript',
  async (transcripts) => {
    const { show, diagnostics } = await parse({
      title: 'T',
      episodes: [{ title: 'E', transcripts, transcript: 'e.vtt' }],
    });
    expect(show?.episodes[0]?.transcripts).toEqual([{ url: 'https://pod.example/shows/e.vtt' }]);
    expect(diagnostics).toEqual([]);
  },
);

test('a bad episode costs that episode, and is named', async () => {
  const { show, diagnostics } = await parse({
    title: 'T',
    episodes: [null, { title: 'Nothing' }, { title: 'Kept', audio: 'k.mp3' }, 'x'],
  });
  expect(show?.episodes.map(({ title }) => title)).toEqual(['Kept']);
  expect(diagnostics).toEqual([
    { code: 'no-episode', episode: 1 },
    { code: 'nothing-there', episode: 'Nothing' },
    { code: 'no-episode', episode: 4 },
  ]);
});

test('an address that could do harm is refused, what is left of the episode stays', async () => {
  const { show, diagnostics } = await parse({
    title: 'T',
    artwork: 'javascript:alert(1)',
    episodes: [
      {
        title: 'E',
        audio: ' javascript:alert(1)',
        transcript: 'e.vtt',
        artwork: 'data:text/html,x',
      },
      { title: 'F', audio: 'data:audio/mp3;base64,AA' },
      { title: 'G', audio: 'http://', transcript: 7 },
    ],
  });
  expect(show?.episodes).toMatchObject([{ id: 'episode-1', title: 'E' }]);
  expect(show?.episodes[0]).not.toHaveProperty('audio');
  expect(show?.episodes[0]).not.toHaveProperty('artwork');
  expect(show).not.toHaveProperty('artwork');
  const refused = 'refused-address';
  expect(diagnostics).toEqual([
    { code: refused, of: 'picture', quote: 'javascript:alert(1)' },
    { code: refused, of: 'audio', episode: 'E', quote: 'javascript:alert(1)' },
    { code: refused, of: 'picture', episode: 'E', quote: 'data:text/html,x' },
    { code: refused, of: 'audio', episode: 'F', quote: 'data:audio/mp3;base64,AA' },
    { code: 'nothing-there', episode: 'F' },
    { code: 'bad-address', of: 'audio', episode: 'G', quote: 'http://' },
    { code: 'address-no-text', of: 'transcript', episode: 'G' },
    { code: 'nothing-there', episode: 'G' },
  ]);
});

test('ids are made where they miss, kept where they are given, and never twice', async () => {
  const { show } = await parse({
    title: 'T',
    episodes: [
      { audio: 'talk.mp3' },
      { audio: 'b.mp3', id: 'talk' },
      { audio: 'x/talk.mp3?v=2' },
      { id: 'talk', audio: 'c.mp3' },
      { transcript: 'only.vtt' },
      { id: 7, audio: 'd.mp3' },
      { id: 'local-1', audio: 'e.mp3' },
    ],
  });
  expect(show?.episodes.map(({ id }) => id)).toEqual([
    'talk-2',
    'talk',
    'talk-3',
    'talk-4',
    'episode-5',
    '7',
    'episode-local-1',
  ]);
});

test('a missing title is made of the file’s name', async () => {
  const { show } = await parse({ title: 'T', episodes: [{ audio: 'my-episode_01.mp3' }] });
  expect(show?.episodes[0]?.title).toBe('my episode 01');
});

test('a colour, a language, a number or a date that is none is left out', async () => {
  const manifest = {
    accent: 'url(https://evil.example)',
    language: '<b>',
    episodes: [{ audio: 'a.mp3', number: 'seven', duration: -1, published: 'soon', title: {} }],
  };
  const { show } = await parse(manifest);
  expect(show).toEqual({
    title: 'pod.example',
    url,
    manifest,
    episodes: [
      {
        id: 'a',
        title: 'a',
        show: 'pod.example',
        audio: 'https://pod.example/shows/a.mp3',
        transcripts: [],
      },
    ],
  });
});

test.each<[string, ShowDiagnostic]>([
  ['', { code: 'empty', of: 'show' }],
  ['<!doctype html><title>404', { code: 'web-page', of: 'show' }],
  ['[1]', { code: 'no-object', quote: '[1]' }],
  ['null', { code: 'no-object', quote: 'null' }],
  ['WEBVTT - An episode of Tides', { code: 'no-object', quote: 'WEBVTT - An episode ' }],
  ['ID3\x03\0\0\0\x1fTPE1', { code: 'no-object', quote: 'ID3\uFFFDTPE1' }],
  ['{"title": "T"}', { code: 'no-list' }],
  ['{"title": "T", "episodes": []}', { code: 'no-episodes', title: 'T' }],
])('%j is answered with what is wrong', async (text, diagnostic) => {
  expect((await parseShow(text, url)).diagnostics).toEqual([diagnostic]);
});

test('a list of episodes under another name is told with the name that is due', async () => {
  expect((await parse({ title: 'T', epsiodes: [] })).diagnostics).toEqual([
    { code: 'no-list' },
    { code: 'unknown-key', key: 'epsiodes', meant: 'episodes', others: 0 },
  ]);
});

test('broken JSON is answered with the place of the slip, in the same words in every browser', async () => {
  expect((await parseShow('\n{\n  "title": "T",\n}', url)).diagnostics).toEqual([
    { code: 'not-json', quote: 'line 3, column 15: a comma too many' },
  ]);
});

test('a byte order mark does no harm', async () => {
  expect((await parseShow('\uFEFF{"title":"T","episodes":[]}', url)).show?.title).toBe('T');
});

test('fifty thousand episodes of one name are read at once', async () => {
  const episodes = Array.from({ length: 50_000 }, () => ({ id: 'same', audio: 'a.mp3' }));
  const { show } = await parse({ title: 'T', episodes });
  expect(new Set(show?.episodes.map(({ id }) => id)).size).toBe(50_000);
});
