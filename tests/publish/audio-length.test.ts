import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAudioLength } from '../../src/publish/audio-length.ts';
import { ascii, bytesSource, uint } from '../support/id3.ts';

const lengthOf = (bytes: Iterable<number>) => readAudioLength(bytesSource(new Uint8Array(bytes)));

test.each([
  ['tone.mp3', 3.056],
  ['long.mp3', 1200.096],
  ['id3v2-4.mp3', 3.168],
  ['tone.m4a', 3],
  ['tone.flac', 3],
  ['tone.ogg', 3],
  ['tone.opus', 3],
])('the length of %s is read', async (name, seconds) => {
  const { duration, isVariable } = await lengthOf(readFileSync(`tests/fixtures/audio/${name}`));
  expect(duration).toBeCloseTo(seconds, 1);
  expect(isVariable).toBeUndefined();
});

test('the length of a WAV whose recorder left it open is that of its bytes', async () => {
  const little = (value: number) => uint(value).reverse();
  const format = [1, 0, 1, 0, ...little(8000), ...little(16_000), 2, 0, 16, 0];
  const head = [...ascii('RIFF'), ...little(0), ...ascii('WAVEfmt '), ...little(16), ...format];
  const sound = Array.from({ length: 32_000 }, () => 0);
  expect(await lengthOf([...head, ...ascii('data'), ...little(0), ...sound])).toEqual({
    duration: 2,
  });
});

/** A frame of MPEG-1 layer III, mono, 44.1 kHz; `rate` is the number of its bit rate in the header. */
function mp3Frame(rate: number, inside: readonly number[] = []): number[] {
  const kilobits = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128][rate]!;
  const frame = new Array<number>(Math.floor((144_000 * kilobits) / 44_100)).fill(0);
  frame.splice(0, 4, 0xff, 0xfb, rate << 4, 0xc0);
  frame.splice(4 + 17, inside.length, ...inside);
  return frame;
}

test('an MP3 of variable bit rate is known by its first frame, and its length by the count there', async () => {
  const first = mp3Frame(5, [...ascii('Xing'), ...uint(1), ...uint(383)]);
  const { duration, isVariable } = await lengthOf([...first, ...mp3Frame(9), ...mp3Frame(2)]);
  expect(isVariable).toBe(true);
  expect(duration).toBeCloseTo((383 * 1152) / 44_100);
});

test('an MP3 of variable bit rate without a count is known by its frames; its length is not guessed', async () => {
  const frames = [5, 5, 9, 2, 5].flatMap((rate) => mp3Frame(rate));
  expect(await lengthOf(frames)).toEqual({ isVariable: true });
});

test.each(['not-audio.mp3', 'tone.webm', 'tone.aac'])('%s has no length', async (name) => {
  expect(await lengthOf(readFileSync(`tests/fixtures/audio/${name}`))).toEqual({});
});

test('damaged headers give no length', async () => {
  for (const start of ['OggS', 'fLaC', 'RIFF____WAVEfmt ', '____ftypM4A ', 'ID3'])
    expect(await lengthOf(ascii(start))).toEqual({});
});
