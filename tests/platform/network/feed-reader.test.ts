// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { readFeed } from '../../../src/platform/network/feed-reader.ts';
import { FakeWorker } from '../../support/fake-worker.ts';

const file = () => ({ bytes: new TextEncoder().encode('<rss/>'), url: 'https://pod.example/feed' });
const episode = { id: 'a', title: 'A', transcripts: [] };

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.started = [];
});

test('a feed is read in a worker of the page’s own, batch after batch', async () => {
  const reading = readFeed(file());
  const [worker] = FakeWorker.started;
  expect(worker?.received).toMatchObject([{ url: 'https://pod.example/feed' }]);
  worker?.say({ items: [episode], of: 2 });
  worker?.say({ items: [{ ...episode, id: 'b' }], of: 2 });
  worker?.say({ rest: { show: { title: 'T', url: 'u', episodes: [] }, diagnostics: [] } });
  expect(await reading).toEqual({
    show: { title: 'T', url: 'u', episodes: [episode, { ...episode, id: 'b' }] },
    diagnostics: [],
  });
  expect(worker?.ended).toBe(true);
});

test('a text that is no feed has a diagnostic and no show', async () => {
  const reading = readFeed(file());
  FakeWorker.started[0]?.say({ rest: { diagnostics: [{ code: 'not-a-feed' }] } });
  expect(await reading).toEqual({ diagnostics: [{ code: 'not-a-feed' }] });
});

test('given up, the reading ends its worker', async () => {
  const giveUp = new AbortController();
  const reading = readFeed(file(), giveUp.signal);
  giveUp.abort(new Error('enough'));
  await expect(reading).rejects.toThrow('enough');
  expect(FakeWorker.started[0]?.ended).toBe(true);
});
