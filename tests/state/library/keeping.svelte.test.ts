import { expect, test } from 'vitest';
import { Keeping } from '../../../src/state/library/keeping.svelte.ts';
import { FakeRecordings } from '../../support/fake-recordings.ts';

const url = 'https://a.example/ebb.mp3';

function make() {
  const recordings = new FakeRecordings();
  const told: string[] = [];
  return { recordings, told, keeping: new Keeping(recordings, (one) => told.push(one)) };
}

test('a recording is on its way, then kept, and the page is told', async () => {
  const { recordings, told, keeping } = make();
  expect(keeping.stateOf(url)).toEqual({ is: 'away' });
  const done = keeping.keep(url, 'ebb');
  recordings.keeping[0]!.onProgress({ done: 5, of: 10 });
  expect(keeping.stateOf(url)).toEqual({ is: 'coming', progress: { done: 5, of: 10 } });
  recordings.keeping[0]!.end(10);
  await done;
  expect(keeping.stateOf(url)).toEqual({ is: 'kept', bytes: 10 });
  expect(keeping.space).toEqual(recordings.left);
  expect(told).toEqual([url]);
});

test('one that could not be kept says why, and can be tried again', async () => {
  const { recordings, told, keeping } = make();
  const failing = keeping.keep(url, 'ebb');
  recordings.keeping[0]!.end('refused');
  await failing;
  expect(keeping.stateOf(url)).toEqual({ is: 'failed', why: 'refused' });
  expect(told).toEqual([]);
  void keeping.keep(url, 'ebb');
  expect(keeping.stateOf(url).is).toBe('coming');
});

test('one that is cancelled is away at once', async () => {
  const { recordings, keeping } = make();
  const stopped = keeping.keep(url, 'ebb');
  keeping.cancel(url);
  await stopped;
  recordings.keeping[0]!.onProgress({ done: 5, of: 10 });
  expect(keeping.stateOf(url)).toEqual({ is: 'away' });
});

test('a second wish while one is on its way fetches nothing twice', () => {
  const { recordings, keeping } = make();
  void keeping.keep(url, 'ebb');
  void keeping.keep(url, 'ebb');
  expect(recordings.keeping).toHaveLength(1);
});

test('a forgotten episode takes its recording with it', async () => {
  const { recordings, keeping } = make();
  recordings.put(url, 10, 'ebb');
  recordings.put('https://a.example/flood.mp3', 20, 'flood');
  expect(keeping.bytes).toBe(30);
  await keeping.forget(['ebb']);
  expect([...recordings.kept.keys()]).toEqual(['https://a.example/flood.mp3']);
});

test.each([
  ['https://a.example/a.mp3', true],
  ['http://localhost/a.mp3', true],
  ['blob:https://a.example/1', false],
  ['data:audio/mpeg,', false],
  [undefined, false],
])('whether %s can be kept: %s', (address, can) => {
  expect(make().keeping.canKeep(address)).toBe(can);
});
