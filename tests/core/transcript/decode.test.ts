import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/core/transcript/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('UTF-8 is read as it is, without its mark', async () => {
  expect(await decodeText(utf8('\uFEFFWEBVTT – ño'))).toEqual({
    text: 'WEBVTT – ño',
    encoding: 'utf-8',
    problems: [],
  });
});

test('no bytes are an empty text', async () => {
  expect((await decodeText(new Uint8Array())).text).toBe('');
});

test('UTF-16 is known by its mark', async () => {
  const little = new Uint8Array([0xff, 0xfe, 0x41, 0, 0xe9, 0]);
  const big = new Uint8Array([0xfe, 0xff, 0, 0x41, 0, 0xe9]);
  expect(await decodeText(little)).toMatchObject({ text: 'Aé', encoding: 'utf-16le' });
  expect(await decodeText(big)).toMatchObject({ text: 'Aé', encoding: 'utf-16be' });
});

test('UTF-16 without a mark is known by its zeros', async () => {
  const bytes = new Uint8Array(Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nHi', 'utf16le'));
  expect(await decodeText(bytes)).toMatchObject({ encoding: 'utf-16le' });
});

test('bytes that are no UTF-8 are windows-1252, and that is said', async () => {
  const bytes = new Uint8Array([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80]);
  expect(await decodeText(bytes)).toMatchObject({
    text: '“café” €',
    encoding: 'windows-1252',
    problems: [{ code: 'not-utf-8' }],
  });
});

test('one broken letter does not turn a UTF-8 file into windows-1252', async () => {
  const cut = utf8('Füße über Kö').subarray(0, -1);
  expect(await decodeText(cut)).toMatchObject({
    text: 'Füße über K\uFFFD',
    encoding: 'utf-8',
    problems: [{ code: 'broken-letters' }],
  });
});

test('UTF-16 of another script is known by how it begins', async () => {
  const text = `WEBVTT\n\n${'こんにちは'.repeat(200)}`;
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  expect(await decodeText(bytes)).toMatchObject({ text, encoding: 'utf-16le' });
});

test('windows-1252 amid UTF-8 is read as such', async () => {
  const bytes = new Uint8Array([
    ...utf8('Füße über Köln: '),
    0x93,
    0x63,
    0x61,
    0x66,
    0xe9,
    0x20,
    0x94,
  ]);
  expect(await decodeText(new Uint8Array([...bytes, ...utf8(' für alle')]))).toMatchObject({
    text: 'Füße über Köln: “café ” für alle',
    problems: [{ code: 'broken-letters' }],
  });
});

test('zeros that fill a file up are no text', async () => {
  expect((await decodeText(new Uint8Array([...utf8('hello'), ...Buffer.alloc(9)]))).text).toBe(
    'hello',
  );
});

test('gzip is inflated, twice if need be', async () => {
  const once = gzipSync(utf8('hello'));
  expect((await decodeText(new Uint8Array(once))).text).toBe('hello');
  expect((await decodeText(new Uint8Array(gzipSync(once)))).text).toBe('hello');
});

test('a gzip file that is cut off gives what there is', async () => {
  const text = Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 104_729).join(' ');
  const { text: read, problems } = await decodeText(
    new Uint8Array(gzipSync(text)).subarray(0, 120_000),
  );
  expect(read.length).toBeGreaterThan(1000);
  expect(text.startsWith(read)).toBe(true);
  expect(problems).toEqual([{ code: 'packed-damaged' }]);
});

test('a gzip bomb is refused in words', async () => {
  const bomb = gzipSync(gzipSync(Buffer.alloc(300 * 2 ** 20), { level: 1 }));
  const { text, problems } = await decodeText(new Uint8Array(bomb));
  expect(text).toBe('');
  expect(problems).toMatchObject([{ code: 'too-large' }]);
}, 20_000);
