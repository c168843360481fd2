import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseShow } from '../src/core/episode/show.ts';
import { readTranscriptText } from '../src/core/transcript/read.ts';
import { mp3Frames } from './support/mp3-frames.ts';

const folder = new URL('../public/', import.meta.url);
const site = 'https://demo.example/player/';
const { show, diagnostics } = await parseShow(
  readFileSync(new URL('show.json', folder), 'utf8'),
  `${site}show.json`,
);

/** Where the file of one of the show's addresses is. */
function fileOf(url: string): URL {
  return new URL(url.replace(site, ''), folder);
}

function readDemo(name: string): string {
  return readFileSync(new URL(`demo/${name}`, folder), 'utf8');
}

test('the demo show reads without a problem, and all that it names is there', () => {
  expect(diagnostics).toEqual([]);
  const named = show!.episodes.flatMap((episode) => [
    episode.audio,
    episode.chapters,
    episode.artwork,
    ...episode.transcripts.map((transcript) => transcript.url),
  ]);
  const missing = named.filter((url) => url && !existsSync(fileOf(url)));
  expect(show!.episodes).toHaveLength(2);
  expect(missing).toEqual([]);
});

test('the first episode names the speaker of every line', async () => {
  const { cues, diagnostics } = await readTranscriptText(readDemo('a-watch-called-arnold.vtt'));
  expect(diagnostics).toEqual([]);
  expect(new Set(cues.map((cue) => cue.speaker))).toEqual(new Set(['Iris', 'Owen', 'The pips']));
});

test('the first episode times every word, each within its line and after the one before', () => {
  const lines = readDemo('a-watch-called-arnold.vtt').matchAll(
    /^(\S+) --> (\S+)\n<v [^>]+>(.*)$/gm,
  );
  for (const [, start, end, text] of lines) {
    const inside = [...text!.matchAll(/ <([\d:.]+)>(?=\S)/g)].map((match) => match[1]);
    const times = [start, ...inside, end];
    expect(inside).toHaveLength(text!.split(' ').length - 1);
    expect(times).toEqual([...new Set(times)].sort());
  }
});

test('the lines of the demo are short enough for a phone and never overlap', async () => {
  for (const name of ['a-watch-called-arnold.vtt', 'click-any-line.srt', 'click-any-line.de.vtt']) {
    const { cues } = await readTranscriptText(readDemo(name));
    expect(Math.max(...cues.map((cue) => cue.text.length))).toBeLessThanOrEqual(70);
    for (const [i, cue] of cues.slice(1).entries()) {
      expect(cue.start).toBeGreaterThanOrEqual(cues[i]!.end);
    }
  }
});

test('the first episode has one transcript, so that the page starts with no more', () => {
  expect(show!.episodes[0]!.transcripts).toHaveLength(1);
});

test('the second episode has two, line for line', async () => {
  const timesOf = async (name: string) =>
    (await readTranscriptText(readDemo(name))).cues.map(({ start, end }) => [start, end]);
  expect(show!.episodes[1]!.transcripts.map(({ language }) => language)).toEqual(['en', 'de']);
  expect(await timesOf('click-any-line.de.vtt')).toEqual(await timesOf('click-any-line.srt'));
});

test('each chapter of the demo begins with a line', async () => {
  const { cues } = await readTranscriptText(readDemo('a-watch-called-arnold.vtt'));
  const { chapters } = JSON.parse(readDemo('a-watch-called-arnold.chapters.json'));
  const starts = chapters.map((chapter: { startTime: number }) => chapter.startTime);
  expect(starts[0]).toBe(0);
  expect(cues.map((cue) => cue.start)).toEqual(expect.arrayContaining(starts.slice(1)));
});

test('the demo’s sound has one bit rate, and the length that the show says', () => {
  for (const episode of show!.episodes) {
    const frames = mp3Frames(readFileSync(fileOf(episode.audio!)));
    expect(new Set(frames.map((frame) => frame.bitRate))).toEqual(new Set([64000]));
    expect(Math.abs(frames.length * frames[0]!.seconds - episode.duration!)).toBeLessThan(1);
  }
});

test('the demo show is light: 2.5 MB with all its sound and pictures', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sizes = files.map((name) => statSync(new URL(name, folder)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000);
});
