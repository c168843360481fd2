import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { probeAudio } from '../../../src/platform/audio/probe-audio.ts';
import { startStaticServer, type StaticServer } from '../../support/static-server.ts';

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer({});
  server.put('/a.mp3', new Uint8Array(1000));
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

test('an audio that comes has no failure, and its type', async () => {
  expect(await probeAudio(`${server.origin}/a.mp3`)).toEqual({ type: 'audio/mpeg' });
});

test('a host that ignores ranges is not read to the end', async () => {
  expect(await probeAudio(`${server.origin}/no-range/a.mp3`)).toEqual({ type: 'audio/mpeg' });
});

test('a missing audio is not found', async () => {
  expect(await probeAudio(`${server.origin}/b.mp3`)).toMatchObject({
    failure: { code: 'not-found', status: 404 },
  });
});

test('an empty file is there', async () => {
  const { failure } = await probeAudio(server.put('/none.mp3', ''));
  expect(failure).toBeUndefined();
});

test('a web page in place of the audio shows in the type', async () => {
  expect(await probeAudio(`${server.origin}/wrong-type/a.mp3`)).toEqual({ type: 'text/html' });
});

test('a site that is not there is unreachable', async () => {
  expect(await probeAudio('http://127.0.0.1:2/a.mp3')).toMatchObject({
    failure: { code: 'unreachable' },
  });
});

test('without network it is offline', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  expect(await probeAudio('http://127.0.0.1:2/a.mp3')).toMatchObject({
    failure: { code: 'offline' },
  });
});

test('a site that refuses to share may still be played from', async () => {
  vi.stubGlobal('fetch', (_url: string, { mode }: RequestInit) =>
    mode === 'no-cors'
      ? Promise.resolve({ type: 'opaque' })
      : Promise.reject(new TypeError('Failed to fetch')),
  );
  expect(await probeAudio('https://x.example/a.mp3')).toEqual({});
});

test('a probe that was given up rejects with the reason', async () => {
  const abort = new AbortController();
  const probe = probeAudio(`${server.origin}/slow/a.mp3?ms=2000`, abort.signal);
  abort.abort(new Error('superseded'));
  await expect(probe).rejects.toThrow('superseded');
});
