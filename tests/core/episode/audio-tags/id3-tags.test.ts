import { expect, test } from 'vitest';
import { readId3Tags } from '../../../../src/core/episode/audio-tags/id3-tags.ts';
import {
  ascii,
  bytesSource,
  chapter,
  frame,
  link,
  picture,
  safe,
  tag,
  title,
  uint,
} from '../../../support/id3.ts';

const read = async (...parts: Iterable<number>[]) => {
  const tags = await readId3Tags(bytesSource(new Uint8Array(parts.flatMap((part) => [...part]))));
  return tags ?? { chapters: [] };
};
const chaptersOf = async (...parts: Iterable<number>[]) =>
  (await read(...parts)).chapters.map(({ start, title, silent }) => [start, title, silent]);
const contents = (id: string, children: readonly string[], inner: number[] = []) =>
  frame('CTOC', [
    ...ascii(`${id}\0`),
    3,
    children.length & 0xff,
    ...ascii(children.map((child) => `${child}\0`).join('')),
    ...inner,
  ]);
const utf16 = (text: string, isBig: boolean) =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) =>
    isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
  );
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const titled = (encoding: number, bytes: readonly number[]) => frame('TIT2', [encoding, ...bytes]);

test.each([
  ['Latin 1', 0, [0xdc, 0x62, 0x65, 0x72]],
  ['Latin 1 that is UTF-8 in truth', 0, utf8('Über')],
  ['UTF-16, its mark says little end first', 1, [0xff, 0xfe, ...utf16('Über', false)]],
  ['UTF-16, its mark says big end first', 1, [0xfe, 0xff, ...utf16('Über', true)]],
  ['UTF-16 without a mark', 1, utf16('Über', false)],
  ['UTF-16 with half a zero behind it', 1, [0xff, 0xfe, ...utf16('Über', false), 0]],
  ['UTF-16, big end first', 2, utf16('Über', true)],
  ['UTF-16 whose mark says otherwise', 2, [0xff, 0xfe, ...utf16('Über', false)]],
  ['UTF-8', 3, utf8('Über')],
  ['UTF-8 with a mark', 3, [0xef, 0xbb, 0xbf, ...utf8('Über')]],
  ['UTF-8 that is Latin 1 in truth', 3, [0xdc, 0x62, 0x65, 0x72]],
])('a title is read from %s', async (_encoding, number, bytes) => {
  expect(await read(tag(3, [titled(number, bytes)]))).toMatchObject({ title: 'Über' });
});

test('of several values the first is the title', async () => {
  const wide = [0xff, 0xfe, ...utf16('One\0', false), 0xff, 0xfe, ...utf16('Two', false)];
  expect(await read(tag(4, [titled(1, wide)]))).toMatchObject({ title: 'One' });
});

test('chapters of a contents within the contents are listed', async () => {
  const chapters = ['a', 'b', 'c'].map((id, i) => chapter(id, i * 1000, [title(id)]));
  const bytes = tag(3, [contents('toc', ['a', 'sub']), contents('sub', ['c']), ...chapters]);
  expect(await chaptersOf(bytes)).toEqual([
    [0, 'a', undefined],
    [1, 'b', true],
    [2, 'c', undefined],
  ]);
});

test('a contents of more chapters than its count can say lists them all', async () => {
  const ids = Array.from({ length: 300 }, (_, i) => `ch${i}`);
  const chapters = ids.map((id, i) => chapter(id, i * 1000, [title(id)]));
  const found = await chaptersOf(tag(3, [...chapters, contents('toc', ids)]));
  expect(found).toHaveLength(300);
  expect(found.filter(([, , silent]) => silent)).toEqual([]);
});

test('a contents that knows none of the chapters says nothing of them', async () => {
  const bytes = tag(3, [contents('toc', ['x', 'y']), chapter('a', 0, [title('A')])]);
  expect(await chaptersOf(bytes)).toEqual([[0, 'A', undefined]]);
});

test('an extended header is passed over', async () => {
  const frames = title('Kept');
  const three = [...uint(6), 0, 0, ...uint(0)];
  const four = [...safe(6), 1, 0];
  expect(await read(tag(3, [three, frames], 0x40))).toMatchObject({ title: 'Kept' });
  expect(await read(tag(4, [four, frames], 0x40))).toMatchObject({ title: 'Kept' });
});

test('a whole tag of 2.4 may be unsynchronised, without a word in its frames', async () => {
  const wide = [1, 0xff, 0x00, 0xfe, ...utf16('Über', false)];
  expect(await read(tag(4, [frame('TIT2', wide)], 0x80))).toMatchObject({ title: 'Über' });
});

test('a chapter of an unsynchronised tag keeps its picture', async () => {
  const stored = [0xff, 0x00, 0xd8, 0xff, 0x00, 0xe0, 1, 2];
  // Sizes within are those before.
  const inner = frame('APIC', [0, ...ascii('image/jpeg\0'), 3, 0, ...stored], uint(20));
  const { chapters } = await read(tag(4, [chapter('a', 0, [inner])], 0x80));
  expect(chapters[0]?.picture?.bytes).toEqual(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]));
});

test.each([
  ['2.3 in a group', 3, 0x20, [7]],
  ['2.4 in a group', 4, 0x40, [7]],
  ['2.4 with its length', 4, 0x01, safe(5)],
  ['2.4 in a group with its length', 4, 0x41, [7, ...safe(5)]],
])('a frame of %s is read', async (_kind, version, flag, before) => {
  const bytes = frame('TIT2', [...before, 3, ...ascii('Kept')]);
  bytes[9] = flag;
  expect(await read(tag(version, [bytes]))).toMatchObject({ title: 'Kept' });
});

test('a size of 2.4 that is plain by mistake is known, whatever is in the frame', async () => {
  // Read as synchsafe, 256 is 128: there, too, is a zero.
  const content = [0, ...ascii('image/png\0'), 3, 0, ...Array.from({ length: 243 }, () => 0)];
  content[255] = 9;
  const frames = [frame('APIC', content, uint(256)), title('Kept')];
  expect(await read(tag(4, frames))).toMatchObject({ title: 'Kept' });
  // With its highest bit set, a byte is no part of a synchsafe size.
  const short = [3, ...ascii('x'.repeat(71)), ...Array.from({ length: 128 }, () => 0)];
  const other = frame('TPE1', [3, ...ascii('Ann')]);
  expect(await read(tag(4, [frame('TIT2', short, uint(200)), other]))).toMatchObject({
    artist: 'Ann',
  });
});

test('of several tags each says what those before it do not', async () => {
  const first = tag(3, [title('One')]);
  const second = tag(4, [
    frame('TIT2', [3, ...ascii('Two')]),
    frame('TPE1', [3, ...ascii('Ann')]),
    chapter('a', 5000, [title('A')]),
  ]);
  expect(await read(first, second, [0xff, 0xfb])).toMatchObject({
    title: 'One',
    artist: 'Ann',
    chapters: [{ start: 5, title: 'A' }],
  });
});

test('a tag of an older version hides none behind it', async () => {
  expect(await read(tag(2, [ascii('TT2\0\0\0')]), tag(3, [title('Kept')]))).toMatchObject({
    title: 'Kept',
  });
});

test('a tag with a footer ends behind it', async () => {
  const footer = [...ascii('3DI'), 4, 0, 0x10, ...safe(13)];
  const first = tag(4, [frame('TPE1', [3, ...ascii('Ann')])], 0x10);
  expect(await read(first, footer, tag(3, [title('Kept')]))).toMatchObject({ title: 'Kept' });
});

test('a chapter without a place in bytes has its time', async () => {
  const bytes = frame('CHAP', [
    ...ascii('a\0'),
    ...[2000, 0xffffffff, 0xffffffff, 0xffffffff].flatMap(uint),
    ...title('A'),
  ]);
  expect((await read(tag(3, [bytes]))).chapters).toEqual([{ start: 2, title: 'A' }]);
});

test('a huge picture stands in no one’s way', async () => {
  const large = new Uint8Array(100_000).fill(7);
  const bytes = tag(3, [picture(large), chapter('a', 0, [picture(large), title('A'), link('b')])]);
  const tags = await read(bytes);
  expect(tags.picture?.bytes).toHaveLength(100_000);
  expect(tags.chapters).toMatchObject([{ title: 'A', link: 'b' }]);
});

test('an empty link does not hide the next', async () => {
  const bytes = tag(3, [chapter('a', 0, [link(''), link('https://a.example/')])]);
  expect((await read(bytes)).chapters).toMatchObject([{ link: 'https://a.example/' }]);
});

const comment = (name: string, text: string) =>
  frame('COMM', [3, ...ascii('eng'), ...utf8(`${name}\0`), ...utf8(text)]);

test('number, date of release and description are read', async () => {
  const release = frame('TDRL', [3, ...ascii('2026-05-01 06:00')]);
  const recorded = frame('TDRC', [3, ...ascii('2025')]);
  const number = frame('TRCK', [3, ...ascii('03/12')]);
  const comments = [comment('iTunNORM', ' 0000'), comment('', 'Who pulls at the sea?')];
  expect(await read(tag(4, [recorded, release, number, ...comments]))).toMatchObject({
    number: 3,
    published: '2026-05-01T06:00',
    description: 'Who pulls at the sea?',
  });
});

test('a date of ID3v2.3 stands in two frames, and what is no date is left out', async () => {
  const date = [frame('TYER', [0, ...ascii('2026')]), frame('TDAT', [0, ...ascii('0105')])];
  expect(await read(tag(3, date))).toMatchObject({ published: '2026-05-01' });
  const none = [frame('TDRC', [3, ...ascii('last May')]), frame('TRCK', [3, ...ascii('B2')])];
  expect(await read(tag(4, none))).toEqual({ chapters: [] });
});
