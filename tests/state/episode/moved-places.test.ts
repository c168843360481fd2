// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Episode } from '../../../src/core/episode/episode.ts';
import { heldPlace, saidOf } from '../../../src/core/said/said.ts';
import type { FitTask } from '../../../src/core/prints/sound-fit.ts';
import type { Stretch } from '../../../src/core/timeline/timeline.ts';
import { writeVtt } from '../../../src/core/transcript/export/vtt.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';
import { followKept } from '../../../src/state/episode/moved-places.ts';
import { FakeLibrary } from '../../support/fake-library.ts';
import { pageParts } from '../../support/page-parts.ts';

const vtt = 'https://a.example/talk.vtt';
const audio = 'https://a.example/talk.mp3';
const episode: Episode = { id: 'talk', title: 'A talk', audio, transcripts: [{ url: vtt }] };
const texts = ['The tide came up over the wall.', 'Nobody had seen it.', 'Then it went back.'];

/** An episode whose lines, of five seconds each, begin at `from`. */
async function opened({ from = 0, held = false, library = new FakeLibrary() }) {
  const cues = texts.map((text, i): Cue => ({ start: from + 5 * i, end: from + 5 * i + 5, text }));
  const page = pageParts({ [vtt]: writeVtt({ cues }) }, { library });
  page.openEpisode.clear();
  const said = saidOf(`${texts[1]} ${texts[2]}`);
  await page.openEpisode.open(episode, 'k', held ? undefined : { start: 5, end: 15, said });
  page.player.finishLoading({ duration: 100 });
  return page;
}

test('a link to a passage leads to where its words are now', async () => {
  const { playback, player } = await opened({ from: 30 });
  expect(playback.linkedPassage).toEqual({ start: 35, end: 45 });
  expect(player.time).toBe(35);
});

test('a passage whose words have not moved is at its times', async () => {
  const { playback, player } = await opened({});
  expect(playback.linkedPassage).toEqual({ start: 5, end: 15 });
  expect(player.time).toBe(5);
});

test('a passage that its listener has left is marked where its words are, and the sound stays', async () => {
  const { playback, player, openEpisode } = await opened({});
  playback.seek(2);
  await openEpisode.followWords({ start: 55, end: 60, said: saidOf(texts[2]!) });
  expect(playback.linkedPassage).toEqual({ start: 10, end: 15 });
  expect(player.time).toBe(2);
});

test('a listener goes on at the words where the sound was left, though they have moved', async () => {
  const library = new FakeLibrary();
  const before = await opened({ library });
  before.playback.seek(6.5);
  before.openEpisode.clear();
  const { player } = await opened({ from: 30, held: true, library });
  expect(player.time).toBe(36.5);
});

test('a listener who has begun meanwhile is not moved', async () => {
  const library = new FakeLibrary();
  const before = await opened({ library });
  before.playback.seek(6.5);
  before.openEpisode.clear();
  const page = pageParts(
    { [vtt]: writeVtt({ cues: [{ start: 50, end: 55, text: texts[1]! }] }) },
    { library },
  );
  page.openEpisode.clear();
  const opening = page.openEpisode.open(episode, 'k');
  page.playback.seek(80);
  await opening;
  expect(page.player.time).toBe(80);
});

test('who comes back after more than an hour goes on at the start of the line', async () => {
  const at = (savedMs: number) => ({ time: 7, duration: 100, finished: false, savedMs });
  for (const [agoMs, time] of [
    [3_500_000, 7],
    [3_700_000, 5],
  ] as const) {
    const library = new FakeLibrary();
    library.places.set('k', at(1_000 - agoMs));
    const { player } = await opened({ held: true, library });
    expect(player.time).toBe(time);
  }
});

test('another episode that was opened meanwhile stays where it is', async () => {
  const { playback, player } = await opened({ from: 30 });
  playback.seek(6.5);
  const kept = { time: 6.5, isOld: false, held: heldPlace(playback.cues, 36.5)! };
  const following = followKept(playback, kept);
  playback.unload();
  playback.load('https://a.example/other.mp3');
  player.finishLoading({ duration: 100 });
  playback.seek(6.5);
  await following;
  expect(player.time).toBe(6.5);
});

/** A recording with prints, whose copy has `seconds` put in at its beginning: that is found once it plays. */
async function printed(library: FakeLibrary, seconds: number, at?: { readonly start: number }) {
  const cues = texts.map((text, i): Cue => ({ start: 20 * i, end: 20 * i + 20, text }));
  const tasks: FitTask[] = [];
  const fitSound = (task: FitTask) => {
    tasks.push(task);
    return new Promise<never>(() => undefined);
  };
  const page = pageParts({ [vtt]: writeVtt({ cues }) }, { library, fitSound });
  page.openEpisode.clear();
  const prints = 'https://a.example/talk.prints';
  await page.openEpisode.open({ ...episode, prints }, 'k', at);
  page.player.finishLoading({ duration: 100 });
  const found: Stretch[] = [{ audio: seconds, transcript: 0, seconds: Infinity, rate: 1 }];
  /** Plays until it is known how the sound fits. */
  const listen = () => {
    page.player.play();
    tasks[0]!.onFit({ stretches: found, heard: [], duration: 100 }, found);
  };
  return { ...page, listen };
}

/** Somebody has paused at second 55, where the second line is said. */
async function pausedBehindAdvert(library: FakeLibrary) {
  const { player, listen, openEpisode } = await printed(library, 25);
  listen();
  player.at(55);
  player.pause();
  openEpisode.clear();
}

test.each([undefined, { start: 30 }])(
  'behind what a host put in, a listener goes on at the same second and the same line (link: %o)',
  async (at) => {
    const library = new FakeLibrary();
    await pausedBehindAdvert(library);
    const { player, playback, listen } = await printed(library, 25, at);
    expect([player.time, playback.activeCue]).toEqual([55, 1]);
    listen();
    expect([player.time, playback.activeCue]).toEqual([55, 1]);
  },
);

test('where the next copy has something else put in, the listener goes on at the words', async () => {
  const library = new FakeLibrary();
  await pausedBehindAdvert(library);
  const { player, playback, listen } = await printed(library, 5);
  listen();
  expect([player.time, playback.activeCue]).toEqual([35, 1]);
});
