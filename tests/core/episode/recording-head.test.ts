import { expect, test } from 'vitest';
import { nameByHead } from '../../../src/core/episode/recording-head.ts';
import { bytesSource, tag, title } from '../../support/id3.ts';

const sound = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) % 251);
const name = (bytes: Uint8Array) => nameByHead(bytesSource(bytes));
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
/** The sound with one byte changed. */
const changed = (at: number) => sound.with(at, 255);

test('a recording is named by its first 64 KiB', async () => {
  expect(await name(changed(70_000))).toBe(await name(sound));
  expect(await name(changed(60_000))).not.toBe(await name(sound));
});

test('tags before the sound, which hosts write anew, are no part of it', async () => {
  const one = joined(tag(3, [title('A talk')]), sound);
  const other = joined(tag(4, [title('A talk, with a longer title')]), tag(3, []), sound);
  expect([await name(one), await name(other)]).toEqual([await name(sound), await name(sound)]);
});

test('a short recording has a name, an empty one has none', async () => {
  expect(await name(sound.subarray(0, 100))).toHaveLength(13);
  expect(await name(new Uint8Array())).toBeUndefined();
});

test('fewer bytes than were asked for tell nothing where the recording may go on', async () => {
  const read = () => Promise.resolve(sound.subarray(0, 100));
  expect(await nameByHead({ size: undefined, read })).toBeUndefined();
  expect(await nameByHead({ size: sound.length, read })).toBeUndefined();
});
