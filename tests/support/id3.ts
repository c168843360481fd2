import type { ByteSource } from '../../src/core/bytes/byte-source.ts';

/** Each letter as a byte. */
export const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
/** Four bytes, the highest first. */
export const uint = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
/** Four bytes of seven bits each. */
export const safe = (value: number) => [21, 14, 7, 0].map((shift) => (value >>> shift) & 0x7f);
/** A frame of an ID3v2 tag. */
export const frame = (id: string, content: number[], size = uint(content.length)) => [
  ...ascii(id),
  ...size,
  ...[0, 0],
  ...content,
];
/** An ID3v2 tag of these frames, as it stands before the sound. */
export const tag = (version: number, frames: number[][], flags = 0) =>
  new Uint8Array([
    ...ascii('ID3'),
    version,
    0,
    flags,
    ...safe(frames.flat().length),
    ...frames.flat(),
  ]);
/** A chapter of 0.9 seconds, with frames of its own. */
export const chapter = (id: string, startMs: number, inner: number[][]) =>
  frame('CHAP', [
    ...ascii(`${id}\0`),
    ...uint(startMs),
    ...uint(startMs + 900),
    ...uint(0),
    ...uint(0),
    ...inner.flat(),
  ]);
/** A title, in ASCII. */
export const title = (text: string) => frame('TIT2', [3, ...ascii(text)]);

/** The front cover, or a chapter's picture. */
export const picture = (bytes: Iterable<number>, type = 'image/png') =>
  frame('APIC', [0, ...ascii(`${type}\0`), 3, 0, ...bytes]);
/** A link to a page. */
export const link = (url: string) => frame('WXXX', [0, 0, ...ascii(url)]);

/** Bytes as they are read in places. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (from, length) => Promise.resolve(bytes.slice(from, from + length)),
});
