import { expect, test } from 'vitest';
import { parseShow } from '../../../src/core/episode/show.ts';

const url = 'https://pod.example/shows/show.json';
const read = async (facts: object, ofEpisode: object = {}) => {
  const manifest = { title: 'Tides', ...facts, episodes: [{ audio: 'a.mp3', ...ofEpisode }] };
  const { show, diagnostics } = await parseShow(JSON.stringify(manifest), url);
  return { show: show!, episode: show!.episodes[0]!, diagnostics };
};

test('people are names, or names with a role, a page and a picture', async () => {
  const people = ['Ann Holm', { name: 'Ben', role: 'guest', url: '/ben', picture: 'ben.jpg' }, {}];
  const { show, episode } = await read({ people }, { people: 'Cleo' });
  expect(show.people).toEqual([
    { name: 'Ann Holm' },
    {
      name: 'Ben',
      role: 'guest',
      url: 'https://pod.example/ben',
      picture: 'https://pod.example/shows/ben.jpg',
    },
  ]);
  expect(episode.people).toEqual([{ name: 'Cleo' }]);
});

test('links have words, or the name of their host; a script is no address', async () => {
  const links = [
    { title: 'Apple', url: 'https://a.example/x' },
    'https://b.example/y',
    'javascript:alert(1)',
  ];
  const { show, diagnostics } = await read({ links });
  expect(show.links).toEqual([
    { title: 'Apple', url: 'https://a.example/x' },
    { title: 'b.example', url: 'https://b.example/y' },
  ]);
  expect(diagnostics).toEqual([
    { code: 'refused-address', of: 'show', quote: 'javascript:alert(1)' },
  ]);
});

test('the brand has pictures, a typeface, a theme, and what is left out', async () => {
  const { show } = await read({
    logo: 'logo.svg',
    typeface: 'face.woff2',
    theme: 'dark',
    credit: false,
    openFiles: false,
    openShows: true,
  });
  expect(show.brand).toEqual({
    logo: 'https://pod.example/shows/logo.svg',
    typeface: 'https://pod.example/shows/face.woff2',
    theme: 'dark',
    credit: false,
    openFiles: false,
  });
});

test('a value that is not one of those allowed is left out', async () => {
  const { show, episode } = await read(
    { theme: 'pink', type: 'weekly', explicit: 'no' },
    { type: 'long' },
  );
  expect(show).not.toHaveProperty('brand');
  expect(show).not.toHaveProperty('type');
  expect(show).not.toHaveProperty('explicit');
  expect(episode).not.toHaveProperty('type');
});

test('a soundbite has a start and a duration in seconds or as a clock', async () => {
  const soundbites = [
    { start: '1:10', duration: 20, title: 'Hear' },
    { start: 0, duration: 5 },
    {},
  ];
  const { episode } = await read({}, { soundbites });
  expect(episode.soundbites).toEqual([
    { start: 70, duration: 20, title: 'Hear' },
    { start: 0, duration: 5 },
  ]);
});

test('the index of what was said is a folder beside the manifest', async () => {
  const { show, diagnostics } = await read({ search: 'search/' });
  expect(show.search).toBe('https://pod.example/shows/search/');
  expect(diagnostics).toEqual([]);
});
