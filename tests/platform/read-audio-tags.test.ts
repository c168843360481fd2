import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { readOwnAudioTags } from '../../src/platform/own-audio-tags.ts';
import { readAudioTags } from '../../src/platform/read-audio-tags.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A server of one file, which gives parts of it, or only the whole. */
async function serve(
  file: string,
  givesParts: boolean,
): Promise<{ url: string; ranges: string[] }> {
  const body = readFileSync(`tests/fixtures/audio/${file}`);
  const ranges: string[] = [];
  server = createServer((request, response) => {
    const range = request.headers.range ?? '';
    ranges.push(range);
    const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(range) ?? [];
    if (!givesParts) return response.writeHead(200).end(body);
    if (Number(from) >= body.length) return response.writeHead(416).end();
    return response.writeHead(206).end(body.subarray(Number(from), Number(to) + 1));
  });
  const started = server;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(started.address() as AddressInfo).port}/`, ranges };
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

test('other sites are not asked', async () => {
  const { url, ranges } = await serve('id3v2-3.mp3', true);
  expect(await readOwnAudioTags(url)).toEqual({ chapters: [] });
  expect(ranges).toEqual([]);
});

test('a file that is not there rejects', async () => {
  server = createServer((_, response) => response.writeHead(404).end());
  const started = server;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  await expect(readAudioTags(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
    code: 'not-found',
  });
});
