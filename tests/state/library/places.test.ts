import { expect, test } from 'vitest';
import type { Place } from '../../../src/core/episode/library.ts';
import type { Cue } from '../../../src/core/transcript/cue.ts';
import { PlaceKeeper } from '../../../src/state/library/places.svelte.ts';
import { FakeFrames } from '../../support/fake-frames.ts';
import { FakeLibrary } from '../../support/fake-library.ts';
import { FakePlayer } from '../../support/fake-player.ts';
import { late } from '../../support/late.ts';

/** Keeps places of `show#1`, whose recording of 100 seconds is ready. */
async function keeping(library = new FakeLibrary(), nowMs = () => 7, cues: readonly Cue[] = []) {
  const player = new FakePlayer();
  const frames = new FakeFrames();
  const places = new PlaceKeeper(player, library, { cues, found: [] }, nowMs);
  const stop = places.connect(frames);
  player.load('https://a.example/1.mp3');
  const { time: start } = await places.open('show#1');
  player.finishLoading({ duration: 100 });
  const kept = () => library.places.get('show#1')?.time;
  return { player, frames, places, library, start, stop, kept };
}
const place = (part: Partial<Place>): Place => ({
  ...{ time: 0, duration: 100, finished: false, savedMs: 1 },
  ...part,
});

test('a new episode starts at its beginning, and nothing is written for it', async () => {
  const { start, library } = await keeping();
  expect(start).toBe(0);
  expect(library.places.size).toBe(0);
});

test('an episode starts where its listener stopped', async () => {
  const library = new FakeLibrary();
  library.places.set('show#1', place({ time: 42 }));
  const { start } = await keeping(library);
  expect(start).toBe(42);
});

test('a finished episode starts over', async () => {
  const library = new FakeLibrary();
  library.places.set('show#1', place({ time: 100, finished: true }));
  const { start } = await keeping(library);
  expect(start).toBe(0);
});

test('a pause keeps the place, with all that is known of it', async () => {
  const { player, library } = await keeping();
  player.play();
  player.at(12.5);
  player.pause();
  expect(library.places.get('show#1')).toEqual({
    ...{ time: 12.5, duration: 100, finished: false, savedMs: 7 },
  });
});

test('a place is kept with the words that are said there', async () => {
  const cues = [
    { start: 0, end: 4, text: 'Good morning.' },
    { start: 4, end: 9, text: 'The tide is out.' },
  ];
  const { player, library } = await keeping(new FakeLibrary(), () => 7, cues);
  player.seek(5.5);
  const held = { words: 'The tide is out.', after: 1.5 };
  expect(library.places.get('show#1')).toMatchObject({ time: 5.5, held });
});

test('a seek while paused keeps the place', async () => {
  const { player, kept } = await keeping();
  player.seek(33);
  expect(kept()).toBe(33);
});

test('while playing the place is kept every five seconds, in a hidden page too', async () => {
  const { player, frames, kept } = await keeping();
  player.play();
  frames.hide();
  const seen = [1, 4.9, 5.1, 9, 10.2].map((time) => {
    player.at(time);
    player.tick();
    return kept();
  });
  expect(seen).toEqual([undefined, undefined, 5.1, 5.1, 10.2]);
});

test('leaving the page keeps the place', async () => {
  const { player, frames, kept } = await keeping();
  player.play();
  player.at(3);
  frames.hide();
  expect(kept()).toBe(3);
});

test('the end, or nearly, finishes the episode', async () => {
  const { player, library } = await keeping();
  player.seek(98);
  expect(library.places.get('show#1')?.finished).toBe(true);
  player.seek(50);
  expect(library.places.get('show#1')?.finished).toBe(false);
  player.play();
  player.finish();
  expect(library.places.get('show#1')?.finished).toBe(true);
});

test('a length that nobody knows finishes nothing', async () => {
  const { player, library } = await keeping();
  player.duration = Number.NaN;
  player.seek(98);
  expect(library.places.get('show#1')?.finished).toBe(false);
});

test('closing keeps the place, and what plays after that is not kept', async () => {
  const { player, places, kept } = await keeping();
  player.play();
  player.at(3);
  places.close();
  player.seek(60);
  expect(kept()).toBe(3);
});

test('a recording that failed or is still loading says nothing about the place', async () => {
  const { player, kept } = await keeping();
  player.seek(33);
  player.load('https://a.example/1.mp3');
  player.seek(70);
  expect(kept()).toBe(33);
});

test('of two episodes opened at once the later is kept, whichever answer comes first', async () => {
  const answers = [late<Place | undefined>(), late<Place | undefined>()];
  const asked: string[] = [];
  const library = new FakeLibrary();
  library.place = (key) => answers[asked.push(key) - 1]!.promise;
  const player = new FakePlayer();
  const places = new PlaceKeeper(player, library, { cues: [], found: [] }, () => 7);
  player.load('https://a.example/2.mp3');
  player.finishLoading({ duration: 100 });

  const first = places.open('show#1');
  const second = places.open('show#2');
  answers[1]!.arrive(undefined);
  await second;
  answers[0]!.arrive(undefined);
  await first;
  player.at(20);
  places.save();
  expect([...library.places.keys()]).toEqual(['show#2']);
});

test('an episode closed before its place was known is not kept', async () => {
  const answer = late<Place | undefined>();
  const library = new FakeLibrary();
  library.place = () => answer.promise;
  const player = new FakePlayer();
  const places = new PlaceKeeper(player, library, { cues: [], found: [] }, () => 7);
  player.load('https://a.example/1.mp3');
  player.finishLoading({ duration: 100 });
  const opening = places.open('show#1');
  places.close();
  answer.arrive(undefined);
  await opening;
  player.at(20);
  places.save();
  expect(library.places.size).toBe(0);
});

test('a stopped keeper keeps nothing', async () => {
  const { player, stop, kept } = await keeping();
  stop();
  player.seek(33);
  expect(kept()).toBeUndefined();
});

test('a tab at rest goes on where another has listened, once it is looked at again', async () => {
  const { player, frames, library } = await keeping();
  player.seek(10);
  frames.hide();
  library.places.set('show#1', place({ time: 60, savedMs: 8 }));
  frames.show();
  await Promise.resolve();
  await Promise.resolve();
  expect(player.time).toBe(60);
});

test('a tab that plays is not moved, and its place is the one that counts', async () => {
  const { player, frames, library, kept } = await keeping();
  player.seek(10);
  player.play();
  library.places.set('show#1', place({ time: 60, savedMs: 8 }));
  frames.hide();
  frames.show();
  await Promise.resolve();
  await Promise.resolve();
  expect(player.time).toBe(10);
  player.at(12);
  player.pause();
  expect(kept()).toBe(12);
});

test('a tab at rest does not write over the place of another, nor bring back what was forgotten', async () => {
  const { player, library, kept, places } = await keeping();
  player.seek(10);
  library.places.set('show#1', place({ time: 60, savedMs: 8 }));
  player.at(10.001);
  places.save();
  expect(kept()).toBe(60);
  library.places.delete('show#1');
  player.at(10.002);
  places.save();
  expect(kept()).toBeUndefined();
});

test('a place is kept whatever the clock says', async () => {
  const library = new FakeLibrary();
  library.places.set('show#1', place({ time: 42, savedMs: 9e15 }));
  const { player, start, kept } = await keeping(library);
  expect(start).toBe(42);
  player.seek(50);
  expect(kept()).toBe(50);
});

test('where saving fails, an older place is not taken for that of another tab', async () => {
  const library = new FakeLibrary();
  library.places.set('show#1', place({ time: 42 }));
  library.savePlace = () => Promise.resolve();
  const { player, frames } = await keeping(library);
  player.play();
  player.at(50);
  player.pause();
  frames.hide();
  frames.show();
  await Promise.resolve();
  await Promise.resolve();
  expect(player.time).toBe(50);
});

test('a clock that was set back makes no place older than the one before it', async () => {
  const library = new FakeLibrary();
  library.places.set('show#1', place({ time: 42, savedMs: 60 }));
  const { player, frames } = await keeping(library, () => 50);
  player.seek(50);
  library.savePlace = () => Promise.resolve();
  player.play();
  player.at(70);
  player.pause();
  frames.hide();
  frames.show();
  await Promise.resolve();
  await Promise.resolve();
  expect(player.time).toBe(70);
  expect(library.places.get('show#1')?.savedMs).toBeGreaterThan(60);
});
