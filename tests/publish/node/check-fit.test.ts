import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read.ts';
import { checkFit, type ShowFile } from '../../../src/publish/node/check-fit.ts';
import { diskFile } from '../../../src/publish/node/disk-folder.ts';
import type { PublishedEpisode, SourceFile } from '../../../src/publish/published-show.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { signal } = new AbortController();
const talk = 'public/demo/a-watch-called-arnold.mp3';
const vttPath = 'public/demo/a-watch-called-arnold.vtt';
const vtt = readFileSync(vttPath);
const file = (path: string): SourceFile => ({
  ...{ path, size: 1, modifiedMs: 0 },
  read: () => Promise.reject(new Error('not read here')),
});

/** What is told of the talk with a transcript whose lines are some seconds late. */
async function told(
  late: number,
  more: Partial<PublishedEpisode> = {},
  {
    disk = talk,
    mayListen = true,
    cacheFolder = temporaryFolder(),
    show = 'lists' as ShowFile,
  } = {},
) {
  const read = await readTranscript(vtt, { name: 'talk.vtt' });
  const cues = read.cues.map((cue) => ({ ...cue, start: cue.start + late, end: cue.end + late }));
  const transcript = { source: file('talk.vtt'), read: () => Promise.resolve({ ...read, cues }) };
  const episode: PublishedEpisode = {
    ...{ id: 'talk', guid: 'talk', key: '', title: 'A talk' },
    ...{ chapters: [], people: [], soundbites: [] },
    audio: { ...diskFile('talk.mp3', disk, statSync(disk).size, 0), type: 'audio/mpeg' },
    transcripts: [transcript],
    ...more,
  };
  const heard: number[] = [];
  const context = { folder: { pathOf: () => disk, files: [] }, cacheFolder, mayListen, signal };
  const listening = { ...context, onProgress: (done: number) => void heard.push(done) };
  const oddities = await checkFit([episode], listening, show);
  return { oddities, heard };
}

test('a transcript that is eight seconds late is told with the offset that puts it right', async () => {
  const { oddities, heard } = await told(8);
  const [oddity, ...others] = oddities;
  expect(others).toEqual([]);
  expect(heard.some((share) => share > 0 && share < 1)).toBe(true);
  expect(oddity).toMatchObject({ file: 'talk.vtt', weight: 'fault' });
  const [, offset] = /^Lines are heard 8.* s earlier .*: write "offset": (-[\d.]+) /.exec(
    oddity!.text,
  )!;
  expect(Math.abs(Number(offset) + 8)).toBeLessThan(0.15);
});

test('where there is no show.json, it is said what to write into one', async () => {
  const { oddities } = await told(8, {}, { show: 'none' });
  expect(oddities[0]!.text).toMatch(
    /: write a show\.json whose "episodes" name every recording, this one as { "audio": "talk\.mp3", "offset": -[\d.]+ }, and/,
  );
});

test('where show.json names no episodes, it is said that it must then name every one', async () => {
  const { oddities } = await told(8, {}, { show: 'unlisted' });
  expect(oddities[0]!.text).toMatch(
    /: give show\.json "episodes" that name every recording, this one as { "audio": "talk\.mp3", "offset": -[\d.]+ }, and “cueline publish --retime” puts the times of the published copies right\.$/,
  );
});

test('nothing is told of one that fits, whose show says how it fits, or whose recording cannot be decoded', async () => {
  expect((await told(0)).oddities).toEqual([]);
  const timing = { anchors: [{ transcript: 8, audio: 0 }], insertions: [] };
  expect((await told(8, { timing })).oddities).toEqual([]);
  const disk = 'tests/fixtures/audio/not-audio.mp3';
  expect((await told(8, {}, { disk })).oddities).toEqual([]);
});

test('a recording that was listened to once is not listened to again, and one that never was only where that is allowed', async () => {
  const cacheFolder = temporaryFolder();
  const silent = { cacheFolder, mayListen: false };
  expect(await told(8, {}, silent)).toEqual({ oddities: [], heard: [] });
  await told(0, {}, { cacheFolder });
  const { oddities, heard } = await told(8, {}, silent);
  expect([oddities.length, heard]).toEqual([1, []]);
});
