import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ByteSource } from '../../../../src/core/bytes/byte-source.ts';
import { readAudioTags } from '../../../../src/core/episode/audio-tags/read-audio-tags.ts';
import { ascii, chapter, frame, safe, tag, title, uint } from '../../../support/id3.ts';

function sourceOf(bytes: Uint8Array): ByteSource & { fetched: number } {
  return {
    size: bytes.length,
    fetched: 0,
    read(from, length) {
      const part = bytes.slice(from, from + length);
      this.fetched += part.length;
      return Promise.resolve(part);
    },
  };
}

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/audio/${name}`));

test.each(['id3v2-3.mp3', 'id3v2-4.mp3', 'nero.m4a', 'text-track.m4a'])(
  '%s says its title, artist, album and chapters',
  async (name) => {
    const tags = await readAudioTags(sourceOf(fixture(name)));
    expect(tags).toMatchObject({ title: 'The ferry', artist: 'Mara Lind', album: 'Harbour talk' });
    expect(tags.chapters.map(({ start, title }) => [start, title])).toEqual([
      [0, 'The quay'],
      [1, 'Überfahrt – 船'],
      [2.5, 'Home'],
    ]);
  },
);

test('a chapter has its picture and its link; one that no table of contents lists is silent', async () => {
  const picture = [0, ...ascii('image/png\0'), 0, ...ascii('cover\0'), 1, 2, 3];
  const bytes = tag(3, [
    frame('CTOC', [...ascii('toc\0'), 3, 1, ...ascii('b\0')]),
    chapter('b', 2000, [title('Second'), frame('APIC', picture)]),
    chapter('a', 0, [title('First'), frame('WXXX', [0, 0, ...ascii('https://x.example/\0')])]),
  ]);
  expect((await readAudioTags(sourceOf(bytes))).chapters).toEqual([
    { start: 0, end: 0.9, title: 'First', link: 'https://x.example/', silent: true },
    {
      start: 2,
      end: 2.9,
      title: 'Second',
      picture: { bytes: new Uint8Array([1, 2, 3]), type: 'image/png' },
    },
  ]);
});

test('sizes in 2.4 are synchsafe, and plain where a program got it wrong', async () => {
  const long = 'x'.repeat(200);
  for (const size of [safe(201), uint(201)]) {
    const bytes = tag(4, [
      frame('TIT2', [3, ...ascii(long)], size),
      frame('TPE1', [3, ...ascii('Ann')]),
    ]);
    expect(await readAudioTags(sourceOf(bytes))).toMatchObject({ title: long, artist: 'Ann' });
  }
});

test('an unsynchronised tag is read', async () => {
  const content = [1, 0xff, 0x00, 0xfe, 0x41, 0x00];
  expect(
    await readAudioTags(sourceOf(tag(3, [frame('TIT2', content, uint(5))], 0x80))),
  ).toMatchObject({ title: 'A' });
});

test('only the parts with tags are fetched', async () => {
  const bytes = new Uint8Array([...fixture('id3v2-3.mp3'), ...new Uint8Array(1_000_000)]);
  const source = sourceOf(bytes);
  await readAudioTags(source);
  expect(source.fetched).toBeLessThan(2000);
});

test.each([
  ['the very end', []],
  ['the end, before an old tag', [...ascii('TAG'), ...new Uint8Array(125)]],
])('a tag at %s is read, if the end is known', async (_where, behind) => {
  const sound = [0xff, 0xfb, ...new Uint8Array(1000)];
  const atEnd = tag(4, [title('Last'), chapter('a', 0, [title('A')])], 0x10);
  const footer = [...ascii('3DI'), ...atEnd.subarray(3, 10)];
  const source = sourceOf(new Uint8Array([...sound, ...atEnd, ...footer, ...behind]));
  expect(await readAudioTags(source)).toMatchObject({ title: 'Last', chapters: [{ title: 'A' }] });
  expect(await readAudioTags({ ...source, size: undefined })).toEqual({ chapters: [] });
});

test('sound without any tag says nothing', async () => {
  for (const length of [2, 9, 10, 137, 138, 500]) {
    const bytes = new Uint8Array(length).fill(0xff);
    expect(await readAudioTags(sourceOf(bytes))).toEqual({ chapters: [] });
  }
});

test('a damaged file says what it can, and never throws', async () => {
  for (const name of ['id3v2-3.mp3', 'id3v2-4.mp3', 'nero.m4a', 'text-track.m4a']) {
    const whole = fixture(name);
    for (let at = 0; at < whole.length; at += 31) {
      const cut = await readAudioTags(sourceOf(whole.slice(0, at)));
      const broken = whole.slice();
      broken[at] = 255 - broken[at]!;
      const { chapters } = await readAudioTags(sourceOf(broken));
      for (const each of [...cut.chapters, ...chapters])
        expect(each.start).toBeGreaterThanOrEqual(0);
    }
  }
});

test('a file of another kind says nothing', async () => {
  expect(await readAudioTags(sourceOf(new Uint8Array(ascii('OggS and more'))))).toEqual({
    chapters: [],
  });
  expect(await readAudioTags(sourceOf(new Uint8Array()))).toEqual({ chapters: [] });
});
