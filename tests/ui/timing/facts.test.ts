// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import type { FitSound, FitTask, SoundFit } from '../../../src/core/prints/sound-fit.ts';
import FitFact from '../../../src/ui/timing/FitFact.svelte';
import JumpsFact from '../../../src/ui/timing/JumpsFact.svelte';
import { FakeExactSounds } from '../../support/fake-exact-sounds.ts';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

const link = readLink('https://page.example/?audio=ebb.mp3');
const published = {
  'https://page.example/show.json': JSON.stringify({
    title: 'Tides',
    episodes: [{ id: 'ebb', audio: 'ebb.mp3', prints: 'ebb.prints', transcript: 'ebb.vtt' }],
  }),
  'https://page.example/ebb.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\nOne\n',
};

/** A page whose recording of five minutes plays, and is listened to as the test says. */
async function listening() {
  const tasks: { task: FitTask; end: (how: 'done' | 'costly' | 'unreadable') => void }[] = [];
  const fitSound: FitSound = (task) => new Promise((end) => void tasks.push({ task, end }));
  const parts = pageParts(published, { fitSound });
  await parts.navigation.open(readLink('https://page.example/?show=show.json'));
  parts.player.finishLoading({ duration: 300 });
  parts.playback.play();
  const { task, end } = tasks[0]!;
  const find = (fit: Partial<SoundFit>) => {
    task.onFit({ stretches: [], heard: [], duration: 300, ...fit }, fit.stretches ?? []);
    flushSync();
  };
  const user = show(FitFact, parts, {});
  return { ...parts, tasks, find, end, user };
}
const withAd = [
  { audio: 0, transcript: 0, seconds: 60, rate: 1 },
  { audio: 90, transcript: 60, seconds: 210, rate: 1 },
];

test('while the sound is listened to it is told how much of it was', async () => {
  const { find } = await listening();
  find({ stretches: withAd, heard: [{ start: 0, end: 150 }] });
  expect(screen.getByText(/50% of it was listened to.*lighter mark is a guess/)).toBeDefined();
});

test('where something was put in is told', async () => {
  const { find, end } = await listening();
  find({ stretches: withAd, heard: [{ start: 0, end: 300 }], isDone: true });
  end('done');
  expect(await screen.findByText(/Not in the transcript: .*1:00–1:30/)).toBeDefined();
  expect(screen.getByText(/found in the sound/)).toBeDefined();
});

test.each<[string, Partial<SoundFit>, 'done' | 'unreadable', RegExp]>([
  ['whole', { stretches: [{ ...withAd[0]!, seconds: 300 }], isDone: true }, 'done', /Nothing was/],
  ['same', { isSame: true, isDone: true }, 'done', /very recording that was transcribed/],
  ['another', { isDone: true }, 'done', /another recording, or a new version/],
  ['unreadable', {}, 'unreadable', /cannot be told here/],
])('how sure it is has words: %s', async (_, fit, how, words) => {
  const { find, end } = await listening();
  find(fit);
  end(how);
  expect(await screen.findByText(words)).toBeDefined();
});

test('a costly recording is listened to where the listener asks', async () => {
  const { end, user, tasks } = await listening();
  end('costly');
  await user.click(await screen.findByRole('button', { name: 'Listen to it' }));
  expect(tasks.at(-1)!.task.isWanted).toBe(true);
  expect(screen.queryByRole('button', { name: 'Listen to it' })).toBeNull();
});

test('how jumps are found is told, with how far off a guess may be', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.seen = { kind: 'unread', offBy: 16 };
  const parts = pageParts({}, { exactSounds });
  await parts.navigation.open(link);
  await new Promise<void>((resolve) => setTimeout(resolve));
  show(JumpsFact, parts, {});
  expect(await screen.findByText(/variable bit rate, up to about 16 s off/)).toBeDefined();
  expect(screen.getByText(/At the first jump the file is looked through/)).toBeDefined();
});

test('a large recording is read where its listener asks, and is exact then', async () => {
  const exactSounds = new FakeExactSounds();
  exactSounds.reading = { kind: 'inexact', why: 'large', offBy: 16 };
  const parts = pageParts({}, { exactSounds });
  await parts.navigation.open(link);
  await new Promise<void>((resolve) => setTimeout(resolve));
  parts.player.finishLoading({ duration: 100 });
  parts.player.slowSeeks = true;
  parts.playback.seek(12);
  const user = show(JumpsFact, parts, {});
  const read = await screen.findByRole('button', { name: 'Read it once' });
  exactSounds.reading = { kind: 'exact', url: 'exact:ebb' };
  await user.click(read);
  expect(await screen.findByText('exact, by an index of the file')).toBeDefined();
  expect(exactSounds.asked.at(-1)).toEqual(['https://page.example/ebb.mp3', true]);
});

test('of one’s own files it is told what their times stand on, and whether the sound was compared', async () => {
  const parts = pageParts();
  await parts.navigation.addFiles([
    new File(['sound'], 'ebb.mp3'),
    new File(['WEBVTT\n\n00:01.000 --> 00:04.000\nOne\n'], 'ebb.vtt'),
  ]);
  parts.player.finishLoading({ duration: 300 });
  show(FitFact, parts, {});
  expect(screen.getByText(/as its file says/)).toBeDefined();
  expect(screen.getByText('Not compared with the sound so far.')).toBeDefined();
  parts.fit.heardShift = 38.9;
  flushSync();
  expect(screen.getByText(/The lines seem .*38\.9.*early/)).toBeDefined();
  parts.fit.agrees();
  flushSync();
  expect(screen.getByText('The sound agrees with it.')).toBeDefined();
});
