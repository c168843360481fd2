import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read.ts';
import { checkFit } from '../../../src/publish/node/check-fit.ts';
import type { PublishedEpisode, SourceFile } from '../../../src/publish/published-show.ts';

const talk = 'public/demo/a-watch-called-arnold.mp3';
const vtt = readFileSync('public/demo/a-watch-called-arnold.vtt');
const file = (path: string): SourceFile => ({
  ...{ path, size: 1, modifiedMs: 0 },
  read: () => Promise.reject(new Error('not read here')),
});

/** What is told of the talk with a transcript whose lines are some seconds late. */
async function told(late: number, more: Partial<PublishedEpisode> = {}, disk = talk) {
  const read = await readTranscript(vtt, { name: 'talk.vtt' });
  const cues = read.cues.map((cue) => ({ ...cue, start: cue.start + late, end: cue.end + late }));
  const transcript = { source: file('talk.vtt'), read: () => Promise.resolve({ ...read, cues }) };
  const episode: PublishedEpisode = {
    ...{ id: 'talk', guid: 'talk', key: '', title: 'A talk' },
    ...{ chapters: [], people: [], soundbites: [] },
    audio: { ...file('talk.mp3'), type: 'audio/mpeg' },
    transcripts: [transcript],
    ...more,
  };
  return checkFit([episode], { pathOf: () => disk }, new AbortController().signal, () => {});
}

test('a transcript that is eight seconds late is told with the offset that puts it right', async () => {
  const [oddity, ...others] = await told(8);
  expect(others).toEqual([]);
  expect(oddity).toMatchObject({ file: 'talk.vtt', weight: 'fault' });
  const [, offset] = /^Lines are heard 8.* s earlier .*: write "offset": (-[\d.]+) /.exec(
    oddity!.text,
  )!;
  expect(Math.abs(Number(offset) + 8)).toBeLessThan(0.15);
});

test('nothing is told of one that fits, whose show says how it fits, or whose recording cannot be decoded', async () => {
  expect(await told(0)).toEqual([]);
  const timing = { anchors: [{ transcript: 8, audio: 0 }], insertions: [] };
  expect(await told(8, { timing })).toEqual([]);
  expect(await told(8, {}, 'tests/fixtures/audio/not-audio.mp3')).toEqual([]);
});
