import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { readAudioTags } from '../../../src/platform/files/audio-tags.ts';
import { ascii, tag, title } from '../../support/id3.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  vi.unstubAllGlobals();
});

/** Listens on a free port of the page's own site, and resolves to its address. */
async function listen(started: Server): Promise<string> {
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  vi.stubGlobal('location', { origin });
  return `${origin}/`;
}

/** A server of one file, which gives parts of it, or only the whole. */
async function serve(
  file: string | Uint8Array,
  givesParts: boolean,
): Promise<{ url: string; ranges: string[] }> {
  const body = typeof file === 'string' ? readFileSync(`tests/fixtures/audio/${file}`) : file;
  const ranges: string[] = [];
  const started = createServer((request, response) => {
    const range = request.headers.range ?? '';
    ranges.push(range);
    const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(range) ?? [];
    if (!givesParts) return response.writeHead(200).end(body);
    if (Number(from) >= body.length) return response.writeHead(416).end();
    const part = body.subarray(Number(from), Number(to) + 1);
    const place = `bytes ${from}-${Number(from) + part.length - 1}/${body.length}`;
    return response.writeHead(206, { 'content-range': place }).end(part);
  });
  return { url: await listen(started), ranges };
}

test.each([
  ['id3v2-3.mp3', true],
  ['id3v2-3.mp3', false],
  ['text-track.m4a', true],
  ['text-track.m4a', false],
])('chapters of %s are read where parts are given: %s', async (file, givesParts) => {
  const { url } = await serve(file, givesParts);
  expect((await readAudioTags(url)).chapters).toHaveLength(3);
});

test("the listener's own files are read where they are", async () => {
  const url = URL.createObjectURL(new Blob([readFileSync('tests/fixtures/audio/nero.m4a')]));
  expect((await readAudioTags(url)).chapters).toHaveLength(3);
  URL.revokeObjectURL(url);
});

test('a tag at the end is found in a file of one’s own, and where a server tells the size', async () => {
  const atEnd = tag(4, [title('Last')], 0x10);
  const footer = [...ascii('3DI'), ...atEnd.subarray(3, 10)];
  const file = new Uint8Array([0xff, 0xfb, ...new Uint8Array(1000), ...atEnd, ...footer]);
  const own = URL.createObjectURL(new Blob([file]));
  const { url } = await serve(file, true);
  for (const each of [own, url]) expect(await readAudioTags(each)).toMatchObject({ title: 'Last' });
  URL.revokeObjectURL(own);
});

test('given up while titles are fetched, it rejects with the reason', async () => {
  const giveUp = new AbortController();
  const { url, ranges } = await serve('text-track.m4a', true);
  await readAudioTags(url);
  const titlesAt = ranges.length;
  ranges.length = 0;
  server!.prependListener('request', () => {
    if (ranges.length === titlesAt - 1) giveUp.abort(new Error('enough'));
  });
  await expect(readAudioTags(url, giveUp.signal)).rejects.toThrow('enough');
});

test('other sites are not asked', async () => {
  const { url, ranges } = await serve('id3v2-3.mp3', true);
  vi.stubGlobal('location', { origin: 'https://player.example' });
  expect(await readAudioTags(url)).toEqual({ chapters: [] });
  expect(ranges).toEqual([]);
});

test('a file that is not there rejects', async () => {
  const url = await listen(createServer((_, response) => response.writeHead(404).end()));
  await expect(readAudioTags(url)).rejects.toMatchObject({
    code: 'not-found',
  });
});
