import { expect, test } from 'vitest';
import { parseShow } from '../../../src/core/episode/show.ts';

const url = 'https://pod.example/shows/show.json';
const parse = (manifest: unknown) => parseShow(JSON.stringify(manifest), url);
const messages = async (text: string) =>
  (await parseShow(text, url)).problems.map(({ message }) => message);

test('a whole manifest is read, its addresses resolved against its own', async () => {
  const { show, problems } = await parse({
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
  });
  expect(problems).toEqual([]);
  expect(show).toEqual({
    title: 'Tides',
    description: 'About water.',
    artwork: 'https://pod.example/shows/cover.png',
    accent: '#0a7',
    language: 'en',
    url,
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
        transcripts: [{ url: 'https://pod.example/shows/moon.vtt' }],
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

test('a bad episode costs that episode, with a sentence', async () => {
  const { show, problems } = await parse({
    title: 'T',
    episodes: [null, { title: 'Nothing' }, { title: 'Kept', audio: 'k.mp3' }, 'x'],
  });
  expect(show?.episodes.map(({ title }) => title)).toEqual(['Kept']);
  expect(problems.map(({ message }) => message)).toEqual([
    'Episode 1 was left out: it is no object.',
    '“Nothing” was left out: it has neither audio nor transcript.',
    'Episode 4 was left out: it is no object.',
  ]);
});

test('an address that could do harm is refused, what is left of the episode stays', async () => {
  const { show, problems } = await parse({
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
  expect(problems[0]?.message).toBe(
    'The address of the show’s picture was left out: only http and https addresses are opened, not “javascript:alert(1)”.',
  );
  expect(problems).toHaveLength(8);
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
  const { show } = await parse({
    accent: 'url(https://evil.example)',
    language: '<b>',
    episodes: [{ audio: 'a.mp3', number: 'seven', duration: -1, published: 'soon', title: {} }],
  });
  expect(show).toEqual({
    title: 'Untitled show',
    url,
    episodes: [
      {
        id: 'a',
        title: 'a',
        show: 'Untitled show',
        audio: 'https://pod.example/shows/a.mp3',
        transcripts: [],
      },
    ],
  });
});

test.each([
  ['', 'The show file is empty.'],
  [
    '<!doctype html><title>404',
    'Where the show file should be, there is a web page or a feed. A feed is opened with “?feed=”.',
  ],
  ['[1]', 'The show file holds a list, but an object with a list “episodes” is expected.'],
  ['null', 'The show file holds “null”, but an object with a list “episodes” is expected.'],
  ['{"title": "T"}', 'The show file has no list “episodes”.'],
  ['{"title": "T", "episodes": []}', '“T” has no episode that can be opened.'],
])('%j is answered with a sentence', async (text, message) => {
  expect(await messages(text)).toEqual([message]);
});

test('broken JSON is answered with the place of the slip', async () => {
  expect((await messages('{"title": "T",}'))[0]).toMatch(/^The show file is not JSON: .+/);
});

test('a byte order mark does no harm', async () => {
  expect((await parseShow('\uFEFF{"title":"T","episodes":[]}', url)).show?.title).toBe('T');
});

test('fifty thousand episodes of one name are read at once', async () => {
  const episodes = Array.from({ length: 50_000 }, () => ({ id: 'same', audio: 'a.mp3' }));
  const { show } = await parse({ title: 'T', episodes });
  expect(new Set(show?.episodes.map(({ id }) => id)).size).toBe(50_000);
});
