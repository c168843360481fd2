import { afterEach, expect, test, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import { nameByHead } from '../../../src/core/episode/recording-head.ts';
import { objectUrls } from '../../../src/platform/files/object-urls.ts';
import { headOf } from '../../../src/platform/files/recording-head.ts';
import { bytesSource } from '../../support/id3.ts';

const audio = 'https://host.example/ebb.mp3';
const bytes = readFileSync('tests/fixtures/audio/variable.mp3');
const read = (url = audio) => headOf(url, new AbortController().signal);

afterEach(() => vi.unstubAllGlobals());

/** A host of one file; gives the ranges that it was asked for, and the bodies that were refused. */
function host(answer: (part: Uint8Array<ArrayBuffer>) => Response | Promise<Response>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (_: string, { headers }: { headers: { range: string } }) => {
    asked.push(headers.range);
    const [, from = 0, to = 0] = /bytes=(\d+)-(\d+)/.exec(headers.range)!.map(Number);
    return Promise.resolve(answer(Uint8Array.from(bytes.subarray(from, to + 1))));
  });
  vi.spyOn(console, 'info').mockImplementation(() => {});
  return asked;
}

test('only the head of a recording on the network is asked for', async () => {
  const asked = host((part) => new Response(part, { status: 206 }));
  expect(await read()).toBe(await nameByHead(bytesSource(bytes)));
  expect(asked[0]).toBe('bytes=0-65535');
  expect(asked.length).toBeLessThanOrEqual(2);
});

test('a file at hand is read where it is', async () => {
  const asked = host(() => Response.error());
  const url = objectUrls.make(new Blob([Uint8Array.from(bytes)]));
  expect(await read(url)).toBe(await nameByHead(bytesSource(bytes)));
  objectUrls.revoke(url);
  expect(asked).toEqual([]);
});

test('a host that answers no ranges is not read: its answer ends at once', async () => {
  const cancelled = vi.fn();
  host(() => new Response(new ReadableStream({ cancel: cancelled }), { status: 200 }));
  expect(await read()).toBeUndefined();
  expect(cancelled).toHaveBeenCalledOnce();
});

test('a host that does not let pages read, and one that has nothing there, give no head', async () => {
  host(() => Promise.reject(new TypeError('CORS')));
  expect(await read()).toBeUndefined();
  host(() => new Response('gone', { status: 404 }));
  expect(await read()).toBeUndefined();
  host(() => new Response(null, { status: 416 }));
  expect(await read()).toBeUndefined();
});
