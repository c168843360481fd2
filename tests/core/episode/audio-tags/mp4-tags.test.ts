import { expect, test } from 'vitest';
import { readMp4Tags } from '../../../../src/core/episode/audio-tags/mp4-tags.ts';
import { ascii, bytesSource } from '../../../support/id3.ts';
import {
  box,
  chapterTracks,
  fullBox,
  movieHeader,
  nero,
  textSample,
  type TextTrack,
} from './mp4-file.ts';

const chaptersOf = async (file: readonly number[]) =>
  (await readMp4Tags(bytesSource(new Uint8Array(file))))?.chapters.map(({ start, title }) => [
    start,
    title,
  ]);
const fileType = box('ftyp', ascii('M4A '));
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const titles = ['One', 'Two ü', 'Three'].map((title) => textSample(utf8(title)));
const starts = [
  [0, 'One'],
  [5, 'Two ü'],
  [10, 'Three'],
];

/** A file whose samples come before its movie box. */
function fileOf(more: Partial<TextTrack> = {}, long = false): number[] {
  const samples = more.samples ?? titles;
  const offset = fileType.length + (long ? 16 : 8);
  const track = { samples, offset, lengthMs: 5000, ...more };
  return [
    ...fileType,
    ...box('mdat', samples.flat(), long),
    ...box('moov', [...movieHeader, ...chapterTracks(track)], long),
  ];
}

test('chapters of a text track are read, wherever they are', async () => {
  expect(await chaptersOf(fileOf())).toEqual(starts);
  expect(await chaptersOf(fileOf({ wideOffsets: true, version: 1 }, true))).toEqual(starts);
});

test('a movie box without a length goes to the end', async () => {
  const file = fileOf();
  const at = String.fromCharCode(...file).indexOf('moov') - 4;
  expect(await chaptersOf([...file.slice(0, at), 0, 0, 0, 0, ...file.slice(at + 4)])).toEqual(
    starts,
  );
});

test('a title in UTF-16 is known by its mark', async () => {
  const samples = [
    [0xfe, 0xff, 0, 0xdc],
    [0xff, 0xfe, 0xdc, 0],
  ].map(textSample);
  expect(await chaptersOf(fileOf({ samples }))).toEqual([
    [0, 'Ü'],
    [5, 'Ü'],
  ]);
});

test.each<[string, NonNullable<TextTrack['edits']>, number[]]>([
  [
    'begins with nothing',
    [
      [1200, -1],
      [9000, 0],
    ],
    [2, 7, 12],
  ],
  ['begins within the track', [[9000, 2000]], [0, 3, 8]],
  [
    'begins with nothing, then within the track',
    [
      [600, -1],
      [9000, 2000],
    ],
    [0, 4, 9],
  ],
])('an edit that %s moves the chapters', async (_what, edits, expected) => {
  for (const version of [0, 1] as const) {
    const found = await chaptersOf(fileOf({ edits, version }));
    expect(found?.map(([start]) => start)).toEqual(expected);
  }
});

test('a title that claims to be huge is not fetched whole', async () => {
  const file = new Uint8Array(fileOf());
  const at = String.fromCharCode(...file).indexOf('stsz') + 4 + 12;
  file.set([0x7f, 0xff, 0xff, 0xff], at + 8);
  let most = 0;
  const source = bytesSource(file);
  await readMp4Tags({
    size: undefined,
    read: (from, length) => {
      most = Math.max(most, length);
      return source.read(from, length);
    },
  });
  expect(most).toBeLessThan(2 ** 20);
});

test('titles that do not come cost the chapters, not the other tags', async () => {
  const name = box('data', [0, 0, 0, 1, 0, 0, 0, 0, ...ascii('Talk')]);
  const list = box('ilst', box('\u00a9nam', name));
  const track = chapterTracks({ samples: titles, offset: 5000, lengthMs: 5000 });
  const user = box('udta', fullBox('meta', list));
  const source = bytesSource(
    new Uint8Array([...fileType, ...box('moov', [...movieHeader, ...track, ...user])]),
  );
  const tags = await readMp4Tags({
    size: undefined,
    read: (from, length) =>
      from < 5000 ? source.read(from, length) : Promise.reject(new Error('not to be had')),
  });
  expect(tags).toEqual({ title: 'Talk', chapters: [] });
});

test('of several boxes for user data the one with chapters is found', async () => {
  const movie = box('moov', [
    ...box('udta', box('name', ascii('x'))),
    ...box('udta', nero([[3, utf8('One')]])),
  ]);
  expect(await chaptersOf([...fileType, ...movie])).toEqual([[3, 'One']]);
});

test('Nero’s list may have more than 255 chapters', async () => {
  const list = Array.from({ length: 300 }, (_, i) => [i, utf8(`C${i}`)] as const);
  const movie = box('moov', box('udta', nero(list)));
  expect(await chaptersOf([...fileType, ...movie])).toHaveLength(300);
});

test('where Nero’s list ends at 255, a text track goes on', async () => {
  const samples = Array.from({ length: 300 }, (_, i) => textSample(utf8(`C${i}`)));
  const list = nero(samples.slice(0, 255).map((_, i) => [i * 5, utf8(`C${i}`)]));
  const track = chapterTracks({ samples, offset: fileType.length + 8, lengthMs: 5000 });
  const file = [
    ...fileType,
    ...box('mdat', samples.flat()),
    ...box('moov', [...movieHeader, ...track, ...box('udta', list)]),
  ];
  expect(await chaptersOf(file)).toHaveLength(300);
});

test('a title that Nero’s list cuts in the middle of a letter ends before it', async () => {
  const long = utf8('ü'.repeat(200)).slice(0, 255);
  const movie = box('moov', box('udta', nero([[0, long]])));
  expect(await chaptersOf([...fileType, ...movie])).toEqual([[0, 'ü'.repeat(127)]]);
});

test('number, date and description are read', async () => {
  const item = (type: string, value: readonly number[]) =>
    box(type, box('data', [0, 0, 0, 1, 0, 0, 0, 0, ...value]));
  const items = [
    ...item('trkn', [0, 0, 0, 7, 0, 12, 0, 0]),
    ...item('©day', ascii('2026-05-01T06:00:00Z')),
    ...item('desc', ascii('Short.')),
    ...item('ldes', ascii('The longer words.')),
  ];
  const list = box('udta', fullBox('meta', box('ilst', items)));
  const file = [...fileType, ...box('moov', [...movieHeader, ...list])];
  expect(await readMp4Tags(bytesSource(new Uint8Array(file)))).toEqual({
    number: 7,
    published: '2026-05-01T06:00:00Z',
    description: 'The longer words.',
    chapters: [],
  });
});
