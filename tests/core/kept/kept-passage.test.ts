import { expect, test } from 'vitest';
import {
  keepPassage,
  keptLink,
  keptSpeakers,
  newestFirst,
  readKept,
  withNote,
} from '../../../src/core/kept/kept-passage.ts';
import { keptOf } from '../../support/kept.ts';

const kept = keptOf('The tide came up over the harbour wall.');

test('the same words at the same place of an episode are the same passage; all else is another', () => {
  const { episode, parts, start, end } = kept;
  const id = (change: object) => keepPassage({ parts, start, end, ...change }, episode, 5).id;
  expect(id({})).toBe(kept.id);
  expect(id({ start: 9 })).not.toBe(kept.id);
  expect(id({ parts: [{ text: 'The tide.' }] })).not.toBe(kept.id);
  expect(keptOf('The tide came up over the harbour wall.', { key: 'other' }).id).not.toBe(kept.id);
});

test('a note is written, changed and taken back, each time as the newest, though the clock was set back', () => {
  const noted = withNote(kept, ' For the essay ', 2000);
  expect(noted).toEqual({ ...kept, note: 'For the essay', changedMs: 2000 });
  const bare = withNote(noted, ' ', 500);
  expect(bare).toEqual({ ...kept, changedMs: 2001 });
});

test('its link leads to its words on the episode’s public page; own files have none', () => {
  const words = 'said=The+tide+came+up+over+the+harbour+wall.';
  expect(keptLink(kept)).toBe(`https://page.example/?episode=ebb#t=4,8&${words}`);
  const { page: _none, ...own } = kept.episode;
  expect(keptLink({ ...kept, episode: own })).toBeUndefined();
});

test('speakers are named once each', () => {
  const parts = [{ speaker: 'A', text: '1' }, { text: '2' }, { speaker: 'A', text: '3' }];
  expect(keptSpeakers({ parts })).toEqual(['A']);
});

test('the newest comes first; of those of one moment, what is said first', () => {
  const [late, early] = [keptOf('b', { start: 9, end: 10 }), keptOf('a')];
  const new_ = keptOf('c', { keptMs: 5000 });
  expect([late, early, new_].sort(newestFirst)).toEqual([new_, early, late]);
});

test('what is stored is read back', () => {
  const noted = withNote(kept, 'Yes', 2000);
  expect(readKept(JSON.parse(JSON.stringify(noted)), 3000)).toEqual(noted);
});

test.each([
  ['nothing', undefined],
  ['no words', { ...kept, parts: [] }],
  ['words that are none', { ...kept, parts: [{ text: 3 }, { text: ' ' }] }],
  ['no time', { ...kept, start: 'soon' }],
  ['no episode', { ...kept, episode: { title: 'Ebb' } }],
  [
    'an address that is no page',
    {
      ...kept,
      episode: { ...kept.episode, target: { ...kept.episode.target, page: 'javascript:alert(1)' } },
    },
  ],
  [
    'a recording with a picture that is no address',
    {
      ...kept,
      episode: {
        ...kept.episode,
        target: {
          kind: 'pair',
          episode: {
            id: 'a',
            title: 'A',
            audio: 'https://a.example/a.mp3',
            artwork: 5,
            transcripts: [],
          },
        },
      },
    },
  ],
])('%s is no passage', (_what, stored) => expect(readKept(stored, 3000)).toBeUndefined());

test('a link that is no address of the web, and times that make no sense, are left out', () => {
  const stored = {
    ...{ ...kept, end: 1, keptMs: -5, changedMs: 'x', note: 7 },
    episode: { ...kept.episode, page: 'javascript:alert(1)', title: 5 },
  };
  const read = readKept(stored, 3000);
  expect(read).toMatchObject({ start: 4, end: 4, keptMs: 0, changedMs: 0 });
  expect(read).not.toHaveProperty('note');
  expect(read?.episode).not.toHaveProperty('page');
  expect(read?.episode.title).toBe(kept.episode.key);
});

test('what a wrong clock dated is from now: no date is beyond what can be written', () => {
  const read = readKept({ ...kept, keptMs: 1e300, changedMs: 4000 }, 3000);
  expect(read).toMatchObject({ keptMs: 3000, changedMs: 3000 });
});
