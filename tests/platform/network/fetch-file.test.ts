import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Progress } from '../../../src/core/progress.ts';
import { fetchFile, fetchWithin } from '../../../src/platform/network/fetch-file.ts';
import { startStaticServer, type StaticServer } from '../../support/static-server.ts';

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer({});
  server.put('/a.vtt', 'WEBVTT');
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

/** Node has no page; these stand for the one that the test is on. */
const onPage = (origin: string) => vi.stubGlobal('location', { origin });
const offline = () => vi.stubGlobal('navigator', { onLine: false });

test('a file comes whole, with its type and its address', async () => {
  const url = `${server.origin}/a.vtt`;
  expect(await fetchFile(url)).toEqual({
    bytes: new TextEncoder().encode('WEBVTT'),
    type: 'text/vtt',
    url,
  });
});

test('its type keeps what is said of its encoding', async () => {
  const url = server.put('/a.txt', 'Hi', { 'content-type': 'text/plain; charset=windows-1251' });
  expect((await fetchFile(url)).type).toBe('text/plain; charset=windows-1251');
});

test('an empty file is a file', async () => {
  const url = server.put('/empty.vtt', '');
  expect((await fetchFile(url)).bytes).toHaveLength(0);
});

test.each([
  [404, 'not-found'],
  [410, 'not-found'],
  [403, 'server'],
  [503, 'server'],
])('status %i is "%s"', async (status, code) => {
  const url = `${server.origin}/status/${status}/a.vtt`;
  await expect(fetchFile(url)).rejects.toMatchObject({ code, status, url });
});

test('another site that does not answer is unreachable', async () => {
  onPage('http://127.0.0.1:1');
  await expect(fetchFile('http://127.0.0.1:2/a.vtt')).rejects.toMatchObject({
    code: 'unreachable',
  });
});

test('an http address is insecure on a page of https, unless it is this machine’s', async () => {
  vi.stubGlobal('location', { origin: 'https://page.example', protocol: 'https:' });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('blocked')));
  const codeOf = (url: string) => fetchFile(url).catch(({ code }: { code: string }) => code);
  expect(await codeOf('http://a.example/a.vtt')).toBe('insecure');
  expect(await codeOf('https://a.example/a.vtt')).toBe('unreachable');
  expect(await codeOf('http://localhost:80/a.vtt')).toBe('unreachable');
  expect(await codeOf('http://127.0.0.1/a.vtt')).toBe('unreachable');
});

test('each time the host is asked whether there is a newer file', async () => {
  const asked: RequestInit[] = [];
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    asked.push(init);
    return Promise.resolve(new Response('x'));
  });
  await fetchFile('https://a.example/show.json');
  expect(asked).toMatchObject([{ cache: 'no-cache' }]);
});

test('the page’s own site that does not answer is a lost connection', async () => {
  onPage('http://127.0.0.1:2');
  await expect(fetchFile('http://127.0.0.1:2/a.vtt')).rejects.toMatchObject({ code: 'offline' });
});

test('a browser without network is offline, whatever the site', async () => {
  offline();
  await expect(fetchFile('http://127.0.0.1:2/a.vtt')).rejects.toMatchObject({ code: 'offline' });
});

test('a connection that breaks half-way is offline', async () => {
  await expect(fetchFile(`${server.origin}/broken/a.vtt`)).rejects.toMatchObject({
    code: 'offline',
  });
});

test('a file of another visit is not found', async () => {
  const url = URL.createObjectURL(new Blob(['x']));
  expect((await fetchFile(url)).bytes).toHaveLength(1);
  URL.revokeObjectURL(url);
  await expect(fetchFile(url)).rejects.toMatchObject({ code: 'not-found' });
});

test('a file over the limit is left unread', async () => {
  const url = server.put('/large.vtt', 'x'.repeat(100_000));
  await expect(fetchWithin(99_999, url)).rejects.toMatchObject({ code: 'too-large' });
  expect((await fetchWithin(100_000, url)).bytes).toHaveLength(100_000);
});

test('a file that hides its size is read no further than the limit', async () => {
  const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(1000)) });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(endless)));
  await expect(fetchWithin(5000, 'http://x.example/')).rejects.toMatchObject({ code: 'too-large' });
});

test('a fetch that was given up rejects with the reason', async () => {
  const abort = new AbortController();
  const file = fetchFile(`${server.origin}/slow/a.vtt?ms=2000`, abort.signal);
  abort.abort(new Error('superseded'));
  await expect(file).rejects.toThrow('superseded');
  await expect(fetchFile(`${server.origin}/a.vtt`, abort.signal)).rejects.toThrow('superseded');
});

test('how many bytes have come is told, and how many there are', async () => {
  const url = server.put('/long.vtt', 'x'.repeat(300_000));
  const told: Progress[] = [];
  await fetchFile(url, undefined, (progress) => told.push(progress));
  expect(told.at(-1)).toEqual({ done: 300_000, of: 300_000 });
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
});

test('of what was packed for the way nobody knows how much there is', async () => {
  const packed = new Response('x'.repeat(50), {
    headers: { 'content-length': '9', 'content-encoding': 'gzip' },
  });
  vi.stubGlobal('fetch', () => Promise.resolve(packed));
  const told: Progress[] = [];
  await fetchFile('http://x.example/a.vtt', undefined, (progress) => told.push(progress));
  expect(told).toEqual([{ done: 50, of: 0 }]);
});
