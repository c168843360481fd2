import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { earlyEnd, isCutShort } from '../../../src/core/episode/early-end.ts';
import { ascii, bytesSource, tag, title, uint } from '../../support/id3.ts';
import { waveFile } from '../../support/pitch-coded.ts';
import { mp3Frame, oldTag } from '../timeline/mp3/made-mp3.ts';

/** An MP3 of 400 frames (10.4 s) at 64 kbit/s behind a tag, whose first frame says how many there are. */
function madeMp3(name: 'Xing' | 'Info'): Uint8Array {
  const sound = Array.from({ length: 400 }, () => mp3Frame(5)).flat();
  const first = mp3Frame(5, [...ascii(name), ...uint(3), ...uint(400), ...uint(0)]);
  const bytes = first.length + sound.length;
  const noted = mp3Frame(5, [...ascii(name), ...uint(3), ...uint(400), ...uint(bytes)]);
  return Uint8Array.from([...tag(3, [title('A talk')]), ...noted, ...sound]);
}

const box = (type: string, content: readonly number[]) => [
  ...uint(content.length + 8),
  ...ascii(type),
  ...content,
];
/** An MP4 of 60 s, its movie box before its 6,000 bytes of sound. */
const madeMp4 = Uint8Array.from([
  ...box('ftyp', ascii('M4A ')),
  ...box('moov', box('mvhd', [...uint(0), ...uint(0), ...uint(0), ...uint(1000), ...uint(60_000)])),
  ...box('mdat', new Array<number>(6000).fill(1)),
]);
const madeWav = new Uint8Array(waveFile(new Float32Array(80_000), 8000));

const endOf = (bytes: Uint8Array, share = 1) =>
  earlyEnd(bytesSource(bytes.subarray(0, Math.ceil(bytes.length * share))));

test.each([
  ['MP3 of one bit rate', madeMp3('Info'), 10.45],
  ['MP3 of variable bit rate', madeMp3('Xing'), 10.45],
  ['MP4', madeMp4, 60],
  ['WAV', madeWav, 10],
])('half of a file ends half-way, the whole not early: %s', async (_, file, seconds) => {
  const end = await endOf(file, 0.5);
  expect(end?.promised).toBeCloseTo(seconds, 1);
  expect(end!.endsAt / end!.promised).toBeCloseTo(0.5, 1);
  expect(await endOf(file)).toBeUndefined();
});

test('less than three seconds, and what follows the sound, are no early end', async () => {
  expect(await endOf(madeMp3('Info'), 0.8)).toBeUndefined();
  expect(await endOf(Uint8Array.from([...madeMp3('Info'), ...oldTag]))).toBeUndefined();
});

test('a file that promises nothing ends where it ends', async () => {
  const sound = Uint8Array.from(Array.from({ length: 400 }, () => mp3Frame(5)).flat());
  expect(await endOf(sound, 0.5)).toBeUndefined();
  expect(await endOf(Uint8Array.from(ascii('OggS and more')))).toBeUndefined();
  expect(await endOf(new Uint8Array())).toBeUndefined();
  // Written while it was recorded.
  const stream = madeWav.slice();
  stream.set([0xff, 0xff, 0xff, 0xff], ascii('RIFF').length + 36);
  expect(await endOf(stream, 0.5)).toBeUndefined();
  // A damaged header does not say how fast it goes.
  const still = madeWav.slice();
  still.fill(0, 28, 32);
  expect(await endOf(still, 0.5)).toBeUndefined();
});

test('where the length of the file is not told, nothing is said', async () => {
  const half = bytesSource(madeMp3('Info').subarray(0, 40_000));
  const unknown = {
    size: undefined,
    read: (from: number, length: number) => half.read(from, length),
  };
  expect(await earlyEnd(unknown)).toBeUndefined();
});

test.each([
  'tone.mp3',
  'variable.mp3',
  'long.mp3',
  'tone.m4a',
  'nero.m4a',
  'beeps.mp3',
  'tone.ogg',
])('a whole recording of a real encoder does not end early: %s', async (name) => {
  expect(await endOf(readFileSync(`tests/fixtures/audio/${name}`))).toBeUndefined();
});

test('half an upload of a real encoder is told', async () => {
  const long = readFileSync('tests/fixtures/audio/long.mp3');
  const end = await endOf(long, 0.25);
  expect([Math.round(end!.promised), Math.round(end!.endsAt / 10)]).toEqual([1200, 30]);
});

/** An MP4 as most encoders write it: its movie box comes last. */
const lastMovie = Uint8Array.from([
  ...box('ftyp', ascii('M4A ')),
  ...box('free', []),
  ...box('mdat', new Array<number>(6000).fill(1)),
  ...box('moov', box('mvhd', [...uint(0), ...uint(0), ...uint(0), ...uint(1000), ...uint(60_000)])),
]);

test.each([
  ['within its sound', 0.5],
  ['before its movie box', 6032 / lastMovie.length],
  ['within its movie box', (lastMovie.length - 4) / lastMovie.length],
])('an MP4 whose movie box comes last is cut short: %s', async (_, share) => {
  const cut = lastMovie.subarray(0, Math.round(lastMovie.length * share));
  expect(await isCutShort(bytesSource(cut))).toBe(true);
});

test('of an MP4 in fragments nothing behind the first of them is read', async () => {
  const fragment = [...box('moof', []), ...box('mdat', [1, 2, 3])];
  const movie = [...box('ftyp', ascii('M4A ')), ...box('moov', [])];
  const parts = Array.from({ length: 50 }, () => fragment).flat();
  const source = bytesSource(Uint8Array.from([...movie, ...parts]));
  const reads: number[] = [];
  const counted = {
    ...source,
    size: source.size,
    read: (at: number, length: number) => {
      reads.push(at);
      return source.read(at, length);
    },
  };
  expect(await isCutShort(counted)).toBe(false);
  expect(Math.max(...reads)).toBeLessThan(movie.length + fragment.length);
});

test('what is whole, or is nothing that says how long it is, is not cut short', async () => {
  const lasting = lastMovie.slice();
  lasting.set(uint(0), lastMovie.length - 36);
  for (const whole of [lastMovie, madeMp4, lasting, Uint8Array.from(ascii('OggS and more'))])
    expect(await isCutShort(bytesSource(whole))).toBe(false);
  expect(await isCutShort(bytesSource(new Uint8Array()))).toBe(false);
});
