import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openAside, openSound } from '../../../src/platform/sound/open-sound.ts';
import { mp3Frame, noteFrame } from '../../core/timeline/mp3/made-mp3.ts';
import { FakeWorker } from '../../support/fake-worker.ts';
import { rangesOf } from '../../support/fake-ranges.ts';

const audio = 'https://host.example/ebb';
const signal = new AbortController().signal;

/** Decodes to a second of sound, and no bytes to nothing. */
class FakeAudioContext {
  decodeAudioData(bytes: ArrayBuffer) {
    if (bytes.byteLength === 0) return Promise.reject(new DOMException('?', 'EncodingError'));
    const channel = new Float32Array(8000).fill(0.5);
    return Promise.resolve({ length: 8000, numberOfChannels: 1, getChannelData: () => channel });
  }
}

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('location', new URL('https://page.example/'));
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('OfflineAudioContext', FakeAudioContext);
});
afterEach(() => vi.unstubAllGlobals());

/** Opens a recording of another kind than MP3, whose worker says how long it is. */
async function otherKind(open: typeof openSound) {
  vi.stubGlobal('fetch', rangesOf(new Uint8Array(5000)).fetch);
  const opening = open({ audio }, signal);
  await expect.poll(() => FakeWorker.started.length).toBe(1);
  const [worker] = FakeWorker.started;
  worker!.say({ duration: 60 });
  await expect.poll(() => worker!.received.length).toBe(2);
  worker!.say({ slice: { bytes: new ArrayBuffer(8), start: 0, seconds: 1 } });
  return { worker: worker!, sound: (await opening)! };
}

test('a variable MP3 of another host is not read whole for a few seconds of it, but is for all of it', async () => {
  const frames = Array.from({ length: 3000 }, (_, i) => mp3Frame(i % 3 === 0 ? 9 : 5));
  const variable = Uint8Array.from([...noteFrame('Xing', frames.length), ...frames.flat()]);
  const { fetch, count } = rangesOf(variable);
  vi.stubGlobal('fetch', fetch);
  const opening = openAside({ audio }, signal);
  await expect.poll(() => FakeWorker.started.length).toBe(1);
  FakeWorker.started[0]!.say({ duration: undefined });
  expect(await opening).toBeUndefined();
  expect(count.bytes).toBeLessThan(variable.length / 2);
  const whole = await openSound({ audio }, signal);
  expect(whole!.duration).toBeCloseTo((3000 * 1152) / 44_100, 1);
});

test('another kind is not read whole for a few seconds of it', async () => {
  const aside = await otherKind(openAside);
  expect(aside.worker.received[0]).toEqual({ open: audio, mayReadAll: false });
  FakeWorker.started = [];
  const whole = await otherKind(openSound);
  expect(whole.worker.received[0]).toEqual({ open: audio, mayReadAll: true });
});

test('where the browser is to save data, nothing is opened aside', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  expect(await openAside({ audio }, signal)).toBeUndefined();
  expect(FakeWorker.started).toEqual([]);
});

test('the frames that a worker gives of a part are decoded, and a fault rejects', async () => {
  const { worker, sound } = await otherKind(openSound);
  const reading = sound.read(1, 1.25);
  worker.say({ slice: { bytes: new ArrayBuffer(8), start: 0.5, seconds: 1 } });
  expect(await reading).toEqual(new Float32Array(2000).fill(0.5));
  const failing = sound.read(2, 3);
  worker.say({ fault: 'no network' });
  await expect(failing).rejects.toThrow('no network');
  sound.close();
  expect(worker.ended).toBe(true);
});

test('a kind that the browser does not decode is not opened', async () => {
  vi.stubGlobal('fetch', rangesOf(new Uint8Array(5000)).fetch);
  const opening = openSound({ audio }, signal);
  await expect.poll(() => FakeWorker.started.length).toBe(1);
  const [worker] = FakeWorker.started;
  worker!.say({ duration: 60 });
  await expect.poll(() => worker!.received.length).toBe(2);
  worker!.say({ slice: { bytes: new ArrayBuffer(0), start: 0, seconds: 1 } });
  expect(await opening).toBeUndefined();
  expect(worker!.ended).toBe(true);
});

test('a part that cannot be decoded is unknown', async () => {
  const { worker, sound } = await otherKind(openSound);
  const reading = sound.read(1, 1.25);
  worker.say({ slice: { bytes: new ArrayBuffer(0), start: 0.5, seconds: 1 } });
  expect(await reading).toBeUndefined();
});

/** Answers as the worker of sound does. */
class SoundWorker extends FakeWorker {
  override postMessage(message: object): void {
    super.postMessage(message);
    const slice = { bytes: new ArrayBuffer(8), start: 0, seconds: 1 };
    queueMicrotask(() => this.say('open' in message ? { duration: 3600 } : { slice }));
  }
}

test('a worker that was asked much is exchanged, so that what it threw away is freed', async () => {
  vi.stubGlobal('Worker', SoundWorker);
  vi.stubGlobal('fetch', rangesOf(new Uint8Array(5000)).fetch);
  const sound = (await openSound({ audio }, signal))!;
  for (let i = 0; i < 40; i++) expect(await sound.read(0, 0.5)).toHaveLength(4000);
  const workers = FakeWorker.started;
  expect(workers.map(({ received }) => received.length)).toEqual([18, 17, 9]);
  expect(workers.map(({ ended }) => ended)).toEqual([true, true, false]);
  sound.close();
  expect(workers.at(-1)?.ended).toBe(true);
});
