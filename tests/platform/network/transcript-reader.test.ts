// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { readTranscript } from '../../../src/platform/network/transcript-reader.ts';
import { FakeWorker } from '../../support/fake-worker.ts';

const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n';
/** `vtt`, packed with gzip. */
const packed = Uint8Array.from(
  atob('H4sIAAAAAAACAwt3dQoLCeHiMjCwMjDUMzAwUNDVtVMA8YxAPC6P1JycfD0uAGnbTeonAAAA'),
  (letter) => letter.charCodeAt(0),
);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const large = () => bytesOf(vtt + '\n'.repeat(1_200_000));
const cue = { start: 1, end: 2, text: 'Hello.' };
const rest = { diagnostics: [], format: 'vtt', untimed: false };

/** The worker of a reading that has begun. */
async function worker(): Promise<FakeWorker> {
  await expect.poll(() => FakeWorker.started[0]).toBeDefined();
  return FakeWorker.started[0]!;
}

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.started = [];
});

test('a small transcript is read at once, without a worker', async () => {
  const { cues, format } = await readTranscript(bytesOf(vtt), { name: 'a.vtt' });
  expect(cues).toEqual([cue]);
  expect(format).toBe('vtt');
  expect(FakeWorker.started).toEqual([]);
});

test('bytes that are no text of any encoding are a problem, not an end', async () => {
  const bytes = new Uint8Array([...bytesOf(vtt), 0xff, 0xfe, 0x41]);
  const { cues } = await readTranscript(bytes, {});
  expect(cues).toHaveLength(1);
});

test('a large transcript is read in a worker of the page’s own, batch after batch', async () => {
  const told: unknown[] = [];
  const reading = readTranscript(large(), { name: 'a.vtt' }, undefined, (progress) =>
    told.push(progress),
  );
  const { url, received } = await worker();
  expect(new URL(url, location.href).origin).toBe(location.origin);
  expect(received).toMatchObject([{ hint: { name: 'a.vtt' } }]);
  const [started] = FakeWorker.started;
  started?.say({ items: [cue], of: 2 });
  started?.say({ items: [{ ...cue, start: 3 }], of: 2 });
  started?.say({ rest });
  expect(await reading).toEqual({ cues: [cue, { ...cue, start: 3 }], ...rest });
  expect(told).toEqual([
    { done: 1, of: 2 },
    { done: 2, of: 2 },
  ]);
  expect(started?.ended).toBe(true);
});

test('in a frame without an origin, which may start no worker, a large transcript is read there', async () => {
  vi.stubGlobal('origin', 'null');
  const { cues } = await readTranscript(large(), { name: 'a.vtt' });
  expect(cues).toEqual([cue]);
  expect(FakeWorker.started).toEqual([]);
});

test('a few packed bytes are read in a worker, for they can become many', async () => {
  const reading = readTranscript(packed, {});
  (await worker()).say({ rest });
  expect(await reading).toEqual({ cues: [], ...rest });
});

test('given up, the worker ends and the reading rejects with the reason', async () => {
  const giveUp = new AbortController();
  const reading = readTranscript(large(), {}, giveUp.signal);
  const started = await worker();
  giveUp.abort(new Error('enough'));
  await expect(reading).rejects.toThrow('enough');
  expect(started.ended).toBe(true);
});

test('given up before it began, the reading leaves no worker behind', async () => {
  const reading = readTranscript(large(), {}, AbortSignal.abort(new Error('enough')));
  await expect(reading).rejects.toThrow('enough');
  expect(FakeWorker.started.every(({ ended }) => ended)).toBe(true);
});

test('a worker that breaks ends the reading', async () => {
  const reading = readTranscript(large(), {});
  const started = await worker();
  started.onerror?.({ message: 'no such file' });
  await expect(reading).rejects.toThrow('no such file');
  expect(started.ended).toBe(true);
});

test('a worker that cannot read says why', async () => {
  const reading = readTranscript(large(), {});
  const started = await worker();
  started.say({ fault: 'TypeError: no such module' });
  await expect(reading).rejects.toThrow('no such module');
  expect(started.ended).toBe(true);
});
