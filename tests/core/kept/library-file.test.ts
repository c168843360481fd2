import { expect, test } from 'vitest';
import type { Seen } from '../../../src/core/episode/library.ts';
import { readLibraryFile, writeLibraryFile } from '../../../src/core/kept/library-file.ts';
import { keptOf } from '../../support/kept.ts';

const seen: Seen = {
  ...{ key: 'k', title: 'Ebb', openedMs: 5 },
  target: { kind: 'show', url: 'https://a.example/show.json', isDefault: false },
};
const timing = { anchors: [{ transcript: 10, audio: 10.5 }], insertions: [{ start: 40, end: 70 }] };
const records = {
  episodes: [seen],
  places: new Map([['k', { time: 83.5, duration: 100, finished: false, savedMs: 7 }]]),
  timings: new Map([
    ['k', { audio: 'https://a.example/a.mp3', duration: 100, timing, savedMs: 9 }],
  ]),
  passages: [keptOf('The tide came up.', { note: 'Yes' })],
};
const now = Date.parse('2026-05-01T12:00:00Z');

test('a library is read back as it was written', () => {
  const text = writeLibraryFile(records, now, { rate: 1.5, look: { '--measure': '72' } });
  expect(JSON.parse(text)).toMatchObject({
    ...{ format: 'cueline-library', version: 1, saved: '2026-05-01T12:00:00.000Z' },
  });
  expect(readLibraryFile(text, now)).toEqual({
    ...{ ...records, settings: { rate: 1.5, look: { '--measure': '72' } }, damaged: 0 },
  });
});

test('passages alone are a library, too', () => {
  const text = writeLibraryFile({ passages: records.passages }, now);
  expect(Object.keys(JSON.parse(text) as object)).toEqual([
    ...['format', 'version', 'saved', 'passages'],
  ]);
  expect(readLibraryFile(text, now)).toMatchObject({ passages: records.passages, episodes: [] });
});

test('damaged records are counted and left out, the others are there', () => {
  const file = JSON.parse(writeLibraryFile(records, now)) as Record<string, unknown>;
  const text = JSON.stringify({
    ...file,
    passages: [...records.passages, { id: 'x' }, null],
    places: { k: { time: 'late' }, j: { time: 3 } },
    timings: 'none',
  });
  const read = readLibraryFile(text, now);
  expect(read).toMatchObject({ passages: records.passages, episodes: [seen], damaged: 3 });
  expect(read).toMatchObject({ places: new Map([['j', expect.objectContaining({ time: 3 })]]) });
});

test('a record from the future is from now, and does not stay the newest for ever', () => {
  const [kept] = records.passages;
  const text = writeLibraryFile(
    {
      episodes: [{ ...seen, openedMs: 1e300 }],
      places: new Map([['k', { ...records.places.get('k')!, savedMs: 1e300 }]]),
      timings: new Map([['k', { ...records.timings.get('k')!, savedMs: 1e300 }]]),
      passages: [{ ...kept!, keptMs: 1e300, changedMs: 1e300 }],
    },
    now,
  );
  expect(readLibraryFile(text, now)).toMatchObject({
    episodes: [{ openedMs: now }],
    places: new Map([['k', expect.objectContaining({ savedMs: now })]]),
    timings: new Map([['k', expect.objectContaining({ savedMs: now })]]),
    passages: [{ keptMs: now, changedMs: now }],
  });
});

test.each([
  ['empty', ' \n'],
  ['not-json', '{"format": "cueline-lib'],
  ['other', '[]'],
  ['other', '{"version": 1}'],
  ['newer', '{"format": "cueline-library", "version": 2}'],
])('a file is %s', (fault, text) => expect(readLibraryFile(text, now)).toBe(fault));

test('of several records of one id or key, the newest is read', () => {
  const [older, newer] = [
    keptOf('A', { changedMs: 5 }),
    keptOf('A', { changedMs: 9, note: 'Yes' }),
  ];
  const later = { ...seen, title: 'Later', openedMs: 8 };
  for (const [passages, episodes] of [
    [
      [older, newer],
      [seen, later],
    ],
    [
      [newer, older],
      [later, seen],
    ],
  ] as const) {
    const read = readLibraryFile(writeLibraryFile({ passages, episodes }, now), now);
    expect(read).toMatchObject({ passages: [newer], episodes: [later] });
  }
});
