import { expect, test, vi } from 'vitest';
import type { PlacedWord } from '../../../src/core/placed-words/placed-word.ts';
import { heardCues } from '../../../src/core/timeline/heard.ts';
import { Timeline } from '../../../src/core/timeline/timeline.ts';
import type { TimeRange } from '../../../src/core/time.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';
import { PlacedWords } from '../../../src/state/playback/placed-words.svelte.ts';
import { Playback } from '../../../src/state/playback/playback.svelte.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeFrames } from '../../support/fake-frames.ts';
import { FakePlayer } from '../../support/fake-player.ts';
import { FakeSound } from '../../support/fake-sound.ts';
import { GivenLines } from '../../support/given-lines.svelte.ts';
import { pageParts } from '../../support/page-parts.ts';

const cues: readonly Cue[] = [
  { start: 0, end: 1.4, text: 'go abcdefgh' },
  { start: 10, end: 11, text: 'abcdefgh.' },
  { start: 11, end: 12, text: 'and so on' },
];

/** Placed words of a line of `cues`, in a recording that is silent where it is said to be. */
function placedIn(
  line: number,
  { timesWords = false, timeline = new Timeline([]), silences = [] as readonly TimeRange[] } = {},
) {
  const [player, frames, clock] = [new FakePlayer(), new FakeFrames(), new FakeClock()];
  const lines = new GivenLines(heardCues(cues, timeline));
  const playback = new Playback(player, frames, clock, lines);
  playback.connect();
  playback.load('ebb.mp3');
  player.finishLoading({ duration: 100 });
  const words = new PlacedWords(
    playback,
    { timedCues: cues, timesWords },
    { timeline },
    {
      sound: { player, frames },
      address: () => ({ audio: 'ebb.mp3' }),
      openSound: new FakeSound(silences).open,
    },
  );
  const hide = words.show();
  playback.seekCue(line);
  return { words, hide, player, playback };
}

/** Every word that is named, as time goes on. */
function wordsOf(words: PlacedWords): PlacedWord[] {
  const found: PlacedWord[] = [];
  for (let at = words.nextChange(-1); at < Infinity; at = words.nextChange(at)) {
    const word = words.wordAt(at);
    if (word) found.push(word);
  }
  return found;
}
const times = (words: PlacedWords) =>
  wordsOf(words).map(({ saidFrom, saidTo }) => [
    Number(saidFrom.toFixed(2)),
    Number(saidTo.toFixed(2)),
  ]);

test('words of the active line are placed while a mark of them is shown', () => {
  const { words, hide, playback } = placedIn(0);
  expect(times(words)).toEqual([
    [0, 0.4],
    [0.4, 1.4],
  ]);
  expect([playback.hasWords, playback.placedWord?.from]).toEqual([true, 0]);
  hide();
  expect([playback.hasWords, playback.placedWord]).toEqual([false, undefined]);
});

test('where the file times words in any line, none are placed', () => {
  const { words, playback } = placedIn(0, { timesWords: true });
  expect([times(words), playback.hasWords]).toEqual([[], false]);
});

test('a line that was moved has moved words', () => {
  const timeline = new Timeline([{ audio: 30, transcript: 0, seconds: Infinity, rate: 1 }]);
  expect(times(placedIn(0, { timeline }).words)).toEqual([
    [30, 30.4],
    [30.4, 31.4],
  ]);
});

test('an advertisement within a line is between its words', () => {
  const timeline = new Timeline([
    { audio: 0, transcript: 0, seconds: 0.39, rate: 1 },
    { audio: 20.39, transcript: 0.39, seconds: Infinity, rate: 1 },
  ]);
  const { words } = placedIn(0, { timeline });
  expect(times(words).map(([saidFrom]) => saidFrom)).toEqual([0, 20.4]);
});

test('silences of the recording count, at the seconds at which the line is heard', async () => {
  const timeline = new Timeline([{ audio: 30, transcript: 0, seconds: Infinity, rate: 1 }]);
  const silences = [{ start: 29, end: 30.7 }];
  const { words, player } = placedIn(0, { timeline, silences });
  expect(times(words)[0]![0]).toBe(30);
  player.play();
  player.tick();
  await expect.poll(() => times(words)[0]![0]).toBeCloseTo(30.7, 1);
});

test('the pause at the end of a sentence is in its line where the next one follows at once', () => {
  expect(times(placedIn(1).words)[0]![1]).toBeLessThan(10.6);
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
  void parts.placedWords().then((words) => words.show());
  parts.player.finishLoading({ duration: 100 });
  parts.player.play();
  parts.player.at(1.1);
  for (let i = 0; i < 3; i++) parts.player.tick();
  await parts.firstUse.heard;
  await parts.placedWords();
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
  const { transcript, playback } = await playing(vtt);
  expect(playback.placedWord).toBeDefined();
  transcript.adopt({ ...transcript.parsed!, hasWords: true });
  expect([transcript.timesWords, playback.placedWord]).toEqual([true, undefined]);
});

test('a recording without timed lines is not listened to', async () => {
  const sound = new FakeSound();
  const parts = pageParts({}, { openAside: sound.open });
  await parts.openEpisode.open(
    { id: 'talk', title: 'Talk', audio: 'https://a.example/talk.mp3', transcripts: [] },
    'k',
  );
  parts.player.finishLoading({ duration: 100 });
  parts.player.play();
  parts.player.at(1.1);
  for (let i = 0; i < 3; i++) parts.player.tick();
  const words = await parts.placedWords();
  words.show();
  for (let i = 0; i < 3; i++) {
    parts.player.tick();
    await vi.dynamicImportSettled();
  }
  expect(sound.places).toEqual([]);
});
