import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { readSeekFile } from '../../../src/core/timeline/mp3/seek-file.ts';
import { walkFrames, type Mp3Frames } from '../../../src/core/timeline/mp3/walk-frames.ts';
import { addressSource } from '../../../src/platform/files/address-source.ts';
import { readFramesOnce } from '../../../src/platform/offline/known-frames.ts';
import { readFrames } from '../../../src/platform/offline/read-frames.ts';
import { workerUrl } from '../../../src/platform/offline/served.ts';
import { bytesSource } from '../../support/id3.ts';

const audio = 'https://host.example/ebb.mp3';
const variable = readFileSync('tests/fixtures/audio/variable.mp3');
const { start } = (await walkFrames(bytesSource(variable))) as Mp3Frames;

afterEach(() => vi.unstubAllGlobals());

interface Host {
  readonly bytes?: Uint8Array;
  /** The length that the host tells, where it is not that of the bytes. */
  readonly size?: number;
  /** From which byte on nothing comes. */
  readonly breaksAt?: number;
  readonly isDiskFull?: boolean;
}

/** A page that a worker serves, and a host that answers ranges; gives what was kept. */
function page({ bytes = variable, size = bytes.length, breaksAt = Infinity, isDiskFull }: Host) {
  const kept = new Map<string, Response>();
  const requests: string[] = [];
  const cache = {
    put: (url: string, response: Response) =>
      isDiskFull
        ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
        : Promise.resolve(void kept.set(url, response)),
    keys: () => Promise.resolve([...kept.keys()]),
    delete: (url: string) => Promise.resolve(kept.delete(url)),
  };
  // The browser's own locks, for one holder after the other.
  let last: Promise<unknown> = Promise.resolve();
  const locks = {
    request: (_: string, __: unknown, work: () => Promise<unknown>) => (last = last.then(work)),
  };
  const serviceWorker = { controller: { scriptURL: workerUrl() } };
  vi.stubGlobal('navigator', { serviceWorker, locks });
  const match = (url: string) => Promise.resolve(kept.get(url)?.clone());
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache), match });
  vi.stubGlobal('fetch', (_: string, { headers }: { headers: { range: string } }) => {
    const [, from = 0, to = 0] = /bytes=(\d+)-(\d+)/.exec(headers.range)!.map(Number);
    requests.push(headers.range);
    if (to >= breaksAt) return Promise.reject(new TypeError('network'));
    const part = bytes.slice(from, to + 1);
    const told = { 'content-range': `bytes ${from}-${from + part.length - 1}/${size}` };
    const answer = new Response(part, { status: 206, headers: told });
    return Promise.resolve(from >= bytes.length ? new Response(null, { status: 416 }) : answer);
  });
  vi.spyOn(console, 'info').mockImplementation(() => {});
  return {
    kept,
    requests,
    read: () => readFrames(audio, new AbortController().signal, false, true),
  };
}

/** The file with a header that tells of so many frames. */
function lying(frames: number): Uint8Array {
  const file = Uint8Array.from(variable);
  const at = variable.indexOf('Xing') + 8;
  new DataView(file.buffer).setUint32(at, frames);
  return file;
}

test('the frames of a variable MP3 are read and kept', async () => {
  const { kept, read } = page({});
  expect(await read()).toMatchObject({ kind: 'exact' });
  const file = new Uint8Array(await kept.get(audio)!.arrayBuffer());
  expect(await readSeekFile(file)).toMatchObject({ fileBytes: variable.length, start });
});

test('whoever wants the frames at the same time waits for the one that reads them', async () => {
  const { read, requests } = page({});
  const alone = await read().then(() => requests.length);
  const both = page({});
  const source = addressSource(audio, undefined, 0);
  const [exact, shared] = await Promise.all([
    both.read(),
    readFramesOnce(audio, workerUrl(), source),
  ]);
  expect([exact.kind, shared.isKept]).toEqual(['exact', true]);
  const walked = (await walkFrames(bytesSource(variable))) as Mp3Frames;
  expect(shared.frames).toMatchObject({ frames: walked.sizes.length, start });
  // One more, to see that they are of these very bytes.
  expect(both.requests.length).toBe(alone + 1);
});

test.each([1, 100_000])('a header that tells of %d frames is not believed', async (frames) => {
  const { kept, read } = page({ bytes: lying(frames) });
  expect(await read()).toMatchObject({ kind: 'exact' });
  const file = new Uint8Array(await kept.get(audio)!.arrayBuffer());
  const walked = (await walkFrames(bytesSource(variable))) as Mp3Frames;
  expect(await readSeekFile(file)).toMatchObject({ frames: walked.sizes.length });
});

test('a download that breaks off, and a full disk, leave the recording as it plays', async () => {
  const broken = page({ breaksAt: 2 ** 18 });
  expect(await broken.read()).toMatchObject({ kind: 'inexact', why: 'broken' });
  const full = page({ isDiskFull: true });
  expect(await full.read()).toMatchObject({ kind: 'inexact', why: 'broken' });
  expect([broken.kept.size, full.kept.size]).toEqual([0, 0]);
});

test('a recording of 500 MB is read only where its listener asks for that', async () => {
  const { kept, read } = page({ size: 500 * 2 ** 20 });
  expect(await read()).toMatchObject({ kind: 'inexact', why: 'large' });
  expect(kept.size).toBe(0);
});
