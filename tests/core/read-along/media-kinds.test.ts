import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pictureKind, soundKind } from '../../../src/core/read-along/media-kinds.ts';
import { blobSource } from '../../../src/platform/files/blob-source.ts';

const source = async (file: string) => blobSource(new Blob([await readFile(file)]));

test.each([
  ['tone.mp3', 'audio/mpeg'],
  ['id3v2-4.mp3', 'audio/mpeg'],
  ['tone.m4a', 'audio/mp4'],
  ['tone.opus', 'audio/ogg; codecs=opus'],
  // Vorbis; and what no reader has to play.
  ['tone.ogg', undefined],
  ['tone.flac', undefined],
  ['tone.webm', undefined],
  ['tone.aac', undefined],
  ['not-audio.mp3', undefined],
])('what %s is to a book is told by its bytes', async (file, type) => {
  expect((await soundKind(await source(`tests/fixtures/audio/${file}`)))?.type).toBe(type);
});

test('an MP4 whose sound is not AAC is none', async () => {
  const bytes = await readFile('tests/fixtures/audio/tone.m4a');
  bytes.write('alac', bytes.indexOf('mp4a'), 'latin1');
  expect(await soundKind(blobSource(new Blob([bytes])))).toBeUndefined();
});

test.each([
  ['public/demo/click-any-line.jpg', 'image/jpeg'],
  ['public/icon-192.png', 'image/png'],
  ['public/icon.svg', undefined],
])('what %s is to a book is told by its bytes', async (file, type) => {
  expect((await pictureKind(await source(file)))?.type).toBe(type);
});
