import { expect, test, vi } from 'vitest';
import { Timeline } from '../../../src/core/timeline/timeline.ts';
import type { TimeRange } from '../../../src/core/time.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';
import { PlacedWords } from '../../../src/state/playback/placed-words.svelte.ts';
import { FakeFrames } from '../../support/fake-frames.ts';
import { FakePlayer } from '../../support/fake-player.ts';
import { FakeSound } from '../../support/fake-sound.ts';
import { pageParts } from '../../support/page-parts.ts';

const cues: readonly Cue[] = [
  { start: 0, end: 1.4, text: 'go abcdefgh' },
  { start: 10, end: 11, text: 'abcdefgh.' },
  { start: 11, end: 12, text: 'and so on' },
];

/** Placed words of `cues`, in a recording that is silent where it is said to be. */
function placedWords({
  timesWords = false,
  timeline = new Timeline([]),
  silences = [] as readonly TimeRange[],
  heard = Promise.resolve(),
} = {}) {
  const [player, sound] = [new FakePlayer(), new FakeSound(silences)];
  player.load('ebb.mp3');
  player.finishLoading({ duration: 100 });
  const words = new PlacedWords({ timedCues: cues, timesWords }, { timeline }, heard, {
    sound: { player, frames: new FakeFrames() },
    address: () => ({ audio: 'ebb.mp3' }),
    openSound: sound.open,
  });
  return { words, player };
}

/** Those that are shown, once there is sound. */
async function shown(given: Parameters<typeof placedWords>[0] = {}) {
  const { words, player } = placedWords(given);
  const hide = words.show();
  await vi.dynamicImportSettled();
  return { words, hide, player };
}
const times = (words: PlacedWords, line: number) =>
  words
    .of(line)
    .map(({ saidFrom, saidTo }) => [Number(saidFrom.toFixed(2)), Number(saidTo.toFixed(2))]);

test('words of a line are placed while a mark of them is shown', async () => {
  const { words, hide } = await shown();
  expect(times(words, 0)).toEqual([
    [0, 0.4],
    [0.4, 1.4],
  ]);
  hide();
  expect([words.isWanted, words.of(0)]).toEqual([false, []]);
});

test('before there is sound nothing is placed', async () => {
  const { words } = placedWords({ heard: new Promise(() => undefined) });
  words.show();
  await vi.dynamicImportSettled();
  expect(words.of(0)).toEqual([]);
});

test('where the file times words in any line, none are placed', async () => {
  const { words } = await shown({ timesWords: true });
  expect([words.isWanted, words.of(0)]).toEqual([false, []]);
});

test('a line that was moved has moved words', async () => {
  const timeline = new Timeline([{ audio: 30, transcript: 0, seconds: Infinity, rate: 1 }]);
  const { words } = await shown({ timeline });
  expect(times(words, 0)).toEqual([
    [30, 30.4],
    [30.4, 31.4],
  ]);
});

test('an advertisement within a line is between its words', async () => {
  const timeline = new Timeline([
    { audio: 0, transcript: 0, seconds: 0.39, rate: 1 },
    { audio: 20.39, transcript: 0.39, seconds: Infinity, rate: 1 },
  ]);
  const { words } = await shown({ timeline });
  expect(times(words, 0).map(([saidFrom]) => saidFrom)).toEqual([0, 20.4]);
});

test('silences of the recording count, at the seconds at which the line is heard', async () => {
  const timeline = new Timeline([{ audio: 30, transcript: 0, seconds: Infinity, rate: 1 }]);
  const { words, player } = await shown({ timeline, silences: [{ start: 29, end: 30.7 }] });
  expect(times(words, 0)[0]![0]).toBe(30);
  player.play();
  player.at(30);
  player.tick();
  await expect.poll(() => times(words, 0)[0]![0]).toBeCloseTo(30.7, 1);
});

test('the pause at the end of a sentence is in its line where the next one follows at once', async () => {
  const { words } = await shown();
  expect(times(words, 1)[0]![1]).toBeLessThan(10.6);
});

const url = 'https://a.example/talk.vtt';
const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello harbour.\n';
const timed = vtt.replace('harbour', '<00:01.500>harbour');

/** A page that plays an episode, with a mark of words shown. */
async function playing(text: string) {
  const parts = pageParts({ [url]: text });
  await parts.openEpisode.open(
    { id: 'talk', title: 'Talk', audio: 'https://a.example/talk.mp3', transcripts: [{ url }] },
    'k',
  );
  parts.placedWords.show();
  parts.player.finishLoading({ duration: 100 });
  parts.player.play();
  parts.player.at(1.1);
  for (let i = 0; i < 3; i++) parts.player.tick();
  await parts.firstUse.heard;
  await vi.dynamicImportSettled();
  return parts;
}

test('the word that is most likely being said is told apart from one that was measured', async () => {
  const { playback } = await playing(vtt);
  expect([playback.activeWord, playback.hasWords]).toEqual([-1, true]);
  expect(playback.placedWord).toMatchObject({ from: 0, to: 5 });
  const measured = await playing(timed);
  expect(measured.playback.activeWord).toBe(0);
  expect(measured.playback.placedWord).toBeUndefined();
});

test('placed words are in no line, so in no export and no passage', async () => {
  const { playback, transcript, fit } = await playing(vtt);
  expect(playback.placedWord).toBeDefined();
  expect([...playback.cues, ...fit.cues, ...transcript.timedCues].some(({ words }) => words)).toBe(
    false,
  );
});

test('lines of a page whose file times words wait for them', async () => {
  const { transcript, placedWords } = await playing(vtt);
  const { parsed } = transcript;
  transcript.adopt({ ...parsed!, hasWords: true });
  expect([transcript.timesWords, placedWords.isWanted]).toEqual([true, false]);
});
