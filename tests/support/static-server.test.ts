import { afterEach, beforeEach, expect, test } from 'vitest';
import { startStaticServer, type StaticServer } from './static-server.ts';

let server: StaticServer;
beforeEach(async () => {
  server = await startStaticServer({ '/deep/path/': 'src', '/tests/': 'tests/support' });
});
afterEach(() => server.close());

test('a file is served under the path of its folder, with its type', async () => {
  server.put('/deep/path/app.js', 'export {}');
  const [script, missing] = await Promise.all([
    fetch(`${server.origin}/deep/path/app.js`),
    fetch(`${server.origin}/deep/path/none.js`),
  ]);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await script.text()).toBe('export {}');
  expect(missing.status).toBe(404);
  expect((await fetch(`${server.origin}/tests/static-server.test.ts`)).status).toBe(200);
});

test('nothing outside of the folders is served', async () => {
  const answer = await fetch(`${server.origin}/deep/path/..%2f..%2fpackage.json`);
  expect(answer.status).toBe(404);
});

test('a range is answered with just these bytes', async () => {
  const url = server.put('/sound.mp3', '0123456789');
  const part = await fetch(url, { headers: { range: 'bytes=2-4' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ]);
  const past = await fetch(url, { headers: { range: 'bytes=10-' } });
  expect([past.status, past.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  const whole = await fetch(url.replace('/sound', '/no-range/sound'), {
    headers: { range: 'bytes=2-4' },
  });
  expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
});

test('only an address that asks for it is shared with other sites', async () => {
  server.put('/talk.vtt', 'WEBVTT');
  const shared = await fetch(`${server.otherOrigin}/cors/talk.vtt`);
  const closed = await fetch(`${server.otherOrigin}/cors-none/talk.vtt`);
  expect(shared.headers.get('access-control-allow-origin')).toBe('*');
  expect(closed.headers.get('access-control-allow-origin')).toBeNull();
});

test('faults combine', async () => {
  server.put('/talk.vtt', 'WEBVTT');
  const answer = await fetch(`${server.origin}/slow/cors/wrong-type/talk.vtt?ms=1`);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.text()).toBe('WEBVTT');
  expect((await fetch(`${server.origin}/status/503/talk.vtt`)).status).toBe(503);
});

test('a broken answer breaks off before its stated length', async () => {
  server.put('/sound.mp3', 'x'.repeat(1000));
  const answer = await fetch(`${server.origin}/broken/sound.mp3`);
  expect(answer.headers.get('content-length')).toBe('1000');
  await expect(answer.text()).rejects.toThrow();
});

test('a held request is answered once it is let go', async () => {
  const url = server.put('/talk.vtt', 'WEBVTT');
  const release = server.hold('/talk.vtt');
  const answer = fetch(url);
  await expect.poll(() => server.requests).toContain('/talk.vtt');
  release();
  expect(await (await answer).text()).toBe('WEBVTT');
});

test('after a reset nothing is held, put or asked for', async () => {
  const url = server.put('/talk.vtt', 'WEBVTT');
  server.hold('/talk.vtt');
  const answer = fetch(url);
  await expect.poll(() => server.requests).toContain('/talk.vtt');
  server.reset();
  expect((await answer).status).toBe(404);
  expect(server.requests).toEqual([]);
  expect((await fetch(url)).status).toBe(404);
});
