import { expect, test } from 'vitest';
import { showSlips } from '../../../src/core/episode/show-check.ts';

const slipsOf = (...episodes: unknown[]) => showSlips({ title: 'T', episodes });

test.each([
  ['audoi', 'audio'],
  ['Audio', 'audio'],
  ['transcipt', 'transcript'],
  ['transkripts', 'transcripts'],
  ['titel', 'title'],
  ['chapter', 'chapters'],
  ['artwork-text', 'artworkText'],
  ['discription', 'description'],
  ['publised', 'published'],
])('a key %s of an episode is taken for a slip of %s', (key, meant) => {
  expect(slipsOf({ [key]: 'x' })).toEqual([
    { code: 'unknown-key', key, meant, episode: 1, others: 0 },
  ]);
});

test('keys of the show itself and of its transcripts have slips too', () => {
  const transcripts = ['a.vtt', { ulr: 'b.vtt', langauge: 'de' }];
  expect(
    showSlips({ titel: 'T', epsiodes: [], episodes: [{ title: 'Ebb', transcripts }] }),
  ).toEqual([
    { code: 'unknown-key', key: 'titel', meant: 'title', others: 0 },
    { code: 'unknown-key', key: 'ulr', meant: 'url', episode: 'Ebb', others: 0 },
    { code: 'unknown-key', key: 'langauge', meant: 'language', episode: 'Ebb', others: 0 },
  ]);
});

test('what a publisher adds, and a slip of what is there all the same, is no slip', () => {
  const own = { guid: 'x', season: 2, author: 'Ann', tags: [], video: 'a.mp4', ip: 1 };
  expect(slipsOf({ audio: 'a.mp3', audoi: 'b.mp3', ...own }, null, 'x')).toEqual([]);
});

test.each([
  ['number', 'seven'],
  ['number', '[7]', [7]],
  ['duration', 'about an hour'],
  ['duration', '-5', -5],
  ['published', 'soon'],
  ['published', '20260501', 20260501],
  ['published', '2026-02-31'],
  ['published', '2025-02-29T10:00Z'],
  ['published', '05/01/2026'],
  ['published', '1.5.2026'],
])('a %s that reads %s is told', (key, quote, value: unknown = quote) => {
  expect(slipsOf({ title: 'Ebb', [key]: value })).toEqual([
    { code: 'bad-value', key, quote, episode: 'Ebb', others: 0 },
  ]);
});

test('whatever can be read is no slip, nor is nothing at all', () => {
  expect(
    slipsOf(
      { number: 7, duration: '31:05', published: '2026-05-01' },
      { number: '7', duration: 1865, published: 'Fri, 01 May 2026 10:00:00 GMT' },
      { number: '', duration: 0, published: null },
      { number: 0, duration: 'PT31M5S', published: '2026-05-01T10:00Z' },
      { published: '2024-02-29' },
      { published: '2026-05' },
      { published: '2026-12-31T23:30:00-05:00' },
    ),
  ).toEqual([]);
});

test('the same slip in many episodes is told once, with how many more there are', () => {
  const many = ['Ebb', 'Flood', 'Moon'].map((title) => ({ title, audoi: 'x', published: 'soon' }));
  expect(slipsOf(...many)).toMatchObject([
    { code: 'unknown-key', episode: 'Ebb', others: 2 },
    { code: 'bad-value', episode: 'Ebb', others: 2 },
  ]);
});

test('an id that several episodes have is told once', () => {
  const ids = ['ebb', 'flood', ' ebb', 'ebb', 7, '7', '', ''].map((id) => ({ id }));
  expect(slipsOf(...ids)).toEqual([
    { code: 'same-id', id: 'ebb' },
    { code: 'same-id', id: '7' },
  ]);
});

test('a long text is quoted by its beginning, and of very many slips the first are told', () => {
  const [slip] = slipsOf({ published: 'x'.repeat(1000) });
  expect(slip).toMatchObject({ quote: `${'x'.repeat(39)}…` });
  const ids = Array.from({ length: 100 }, (_, i) => [{ id: `${i}` }, { id: `${i}` }]).flat();
  expect(slipsOf(...ids)).toHaveLength(20);
});

test('a key under another program’s name is known', () => {
  const slips = showSlips({
    image: 'a.png',
    episodes: [{ file: 'a.mp3', pub_date: '2026-05-01' }],
  });
  expect(slips.map((slip) => 'meant' in slip && slip.meant)).toEqual([
    'artwork',
    'audio',
    'published',
  ]);
});
