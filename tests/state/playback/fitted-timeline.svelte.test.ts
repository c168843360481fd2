import { expect, test } from 'vitest';
import type { FitSound, FitTask } from '../../../src/core/prints/sound-fit.ts';
import type { Stretch } from '../../../src/core/timeline/timeline.ts';
import {
  FittedTimeline,
  type PrintedSound,
} from '../../../src/state/playback/fitted-timeline.svelte.ts';
import { FakePlayer } from '../../support/fake-player.ts';

const sound: PrintedSound = { audio: 'ebb.mp3', recording: 'ebb.mp3', prints: 'ebb.prints' };
const one: Stretch = { audio: 30, transcript: 0, seconds: 60, rate: 1 };

/** A fitted timeline whose listening the test ends. */
function newFitted() {
  const player = new FakePlayer();
  const tasks: { task: FitTask; signal: AbortSignal; end: (how: 'done' | 'costly') => void }[] = [];
  const fitSound: FitSound = (task, signal) =>
    new Promise((end) => void tasks.push({ task, signal, end }));
  const told: (readonly Stretch[])[] = [];
  let playing: PrintedSound | undefined = sound;
  const fitted = new FittedTimeline(
    fitSound,
    player,
    () => playing,
    (stretches) => void told.push(stretches),
  );
  fitted.connect();
  const open = (next: PrintedSound | undefined) => {
    playing = next;
    player.load(next?.audio ?? '');
  };
  open(sound);
  return { player, tasks, told, fitted, open };
}

test('a recording is listened to once it plays, and only once', () => {
  const { player, tasks, fitted } = newFitted();
  expect([tasks.length, fitted.sureness]).toEqual([0, 'none']);
  player.play();
  player.pause();
  player.play();
  expect([tasks.length, fitted.sureness]).toEqual([1, 'listening']);
});

test('what is found is told as it grows, with the best guess for the rest', async () => {
  const { player, tasks, told, fitted } = newFitted();
  player.play();
  const [{ task, end } = tasks[0]!] = tasks;
  const guessed = [{ ...one, seconds: Infinity }];
  task.onFit({ stretches: [one], heard: [{ start: 0, end: 90 }], duration: 180 }, guessed);
  expect(fitted.share).toBe(0.5);
  expect([fitted.isHeard(60), fitted.isHeard(120)]).toEqual([true, false]);
  expect(told.at(-1)).toEqual(guessed);
  const heard = [{ start: 0, end: 180 }];
  task.onFit({ stretches: [one], heard, duration: 180, isDone: true }, [one]);
  end('done');
  await expect.poll(() => fitted.sureness).toBe('found');
  expect(fitted.stretches).toEqual([one]);
});

test('a costly recording waits for the listener', async () => {
  const { player, tasks, fitted } = newFitted();
  player.play();
  tasks[0]!.end('costly');
  await expect.poll(() => fitted.sureness).toBe('costly');
  void fitted.listen();
  expect(tasks[1]!.task.isWanted).toBe(true);
});

test('another episode ends the listening, and what comes late is dropped', () => {
  const { player, tasks, told, fitted, open } = newFitted();
  player.play();
  open({ audio: 'moon.mp3', recording: 'moon.mp3', prints: 'moon.prints' });
  expect(tasks[0]!.signal.aborted).toBe(true);
  tasks[0]!.task.onFit({ stretches: [one], heard: [], duration: 1 }, [one]);
  expect([told, fitted.stretches]).toEqual([[], []]);
  open(undefined);
  player.play();
  expect(fitted.sureness).toBe('none');
});

test('while the sound is paused nothing more is read, unless the listener asked for it', async () => {
  const { player, tasks, fitted, open } = newFitted();
  player.play();
  const steps: string[] = [];
  const step = async (name: string, task: FitTask) => {
    await task.mayGoOn();
    steps.push(name);
  };
  await step('playing', tasks[0]!.task);
  player.pause();
  const waits = step('played again', tasks[0]!.task);
  await Promise.resolve();
  expect(steps).toEqual(['playing']);
  player.play();
  await waits;
  player.pause();
  const { listeners } = player;
  const left = step('left', tasks[0]!.task);
  void fitted.listen();
  await left;
  await step('asked for', tasks[1]!.task);
  expect(steps).toEqual(['playing', 'played again', 'left', 'asked for']);
  expect(player.listeners).toBe(listeners);
  open(undefined);
});

test('a recording that is kept meanwhile is the same one, and is read from there', () => {
  const { player, tasks, open } = newFitted();
  player.play();
  open({ ...sound, audio: 'blob:kept' });
  player.play();
  const [first] = tasks;
  expect([tasks.length, first!.signal.aborted]).toEqual([1, false]);
  expect(first!.task.address().audio).toBe('blob:kept');
});

test('what has failed is tried again once half a minute more was heard', async () => {
  const { player, tasks, open } = newFitted();
  player.play();
  const steps: string[] = [];
  const wait = () => void tasks[0]!.task.playedOn().then(() => steps.push('again'));
  player.at(100);
  wait();
  player.at(120);
  player.tick();
  await Promise.resolve();
  expect(steps).toEqual([]);
  player.at(131);
  player.tick();
  await expect.poll(() => steps).toEqual(['again']);
  wait();
  open(undefined);
  await expect.poll(() => steps).toEqual(['again', 'again']);
});
