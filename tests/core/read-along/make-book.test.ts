import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Book } from '../../../src/core/read-along/book.ts';
import { makeBook } from '../../../src/core/read-along/make-book.ts';
import { plainTimeline, Timeline } from '../../../src/core/timeline/timeline.ts';
import { epubFaults, zippedBook } from '../../support/check-book.ts';

const mp3 = { type: 'audio/mpeg', extension: 'mp3' };
const jpeg = { type: 'image/jpeg', extension: 'jpg' };
const cues = [
  { start: 1, end: 2, text: 'Hello & <welcome>.', speaker: 'Ann' },
  { start: 2.5, end: 4, text: 'Yes.\nNo.', speaker: 'Ben' },
  { start: 4, end: 5.0004, text: 'So it is.\u0007', speaker: 'Ben' },
];
const book: Book = {
  id: 'https://a.example/ebb',
  title: 'Ebb & flow',
  show: 'The <Coast>',
  number: 3,
  creators: ['Ann "the sailor"', 'Ben'],
  language: 'en',
  published: '2026-02-28',
  description: 'On tides.',
  modified: '2026-03-01T10:00:00Z',
  cues,
  timeline: plainTimeline,
  chapters: [],
  sound: mp3,
  cover: jpeg,
};

const bytes = async (file: string) => new Blob([await readFile(file)]);
const sound = () => bytes('tests/fixtures/audio/tone.mp3');
const cover = () => bytes('public/demo/click-any-line.jpg');

/** A text of the book; empty where it has no such file. */
function text(of: Book, path: string): string {
  const file = makeBook(of).find((one) => one.path === `EPUB/${path}`);
  return file && 'text' in file ? file.text : '';
}

const times = (smil: string) =>
  [...smil.matchAll(/#(line-\d+)".*clipBegin="00:([\d:.]+)" clipEnd="00:([\d:.]+)"/g)].map(
    ([, ...found]) => found.join(' '),
  );

/** What EPUBCheck finds in a book. */
async function faults(of: Book): Promise<string[]> {
  const zipped = await zippedBook(of, { sound: await sound(), cover: await cover() });
  return epubFaults(new Uint8Array(await zipped.arrayBuffer()));
}

const chapters = [
  { start: 0, title: 'Before <all>' },
  { start: 2.6, title: '' },
  { start: 60, title: 'Nothing is said' },
];
const arabic = { start: 0, end: 1, text: 'مرحبا بكم' };

test.each<[string, Partial<Book>]>([
  ['with sound', {}],
  ['with chapters, one of them without lines', { chapters }],
  ['from right to left', { language: 'ar', cues: [arabic] }],
  ['of which nothing else is known', { ...bare(), language: 'und' }],
  ['whose lines have no times', { untimed: true, sound: undefined! }],
  ['whose lines begin together', { cues: cues.map((cue) => ({ ...cue, start: 1 })) }],
])('EPUBCheck finds nothing in a book %s', async (_, facts) => {
  const { sound: heard, ...rest } = { ...book, ...facts };
  expect(await faults({ ...rest, ...(heard && { sound: heard }) })).toEqual([]);
});

function bare(): Partial<Book> {
  return { creators: [], show: '', description: '', published: '' };
}

test('EPUBCheck finds what is wrong', async () => {
  const found = await faults({ ...book, language: 'no language' });
  expect(found).toContainEqual(expect.stringContaining('no language'));
});

test('each line is heard until the next one begins, and the last to its end', () => {
  expect(times(text(book, 'part-1.smil'))).toEqual([
    'line-1 00:01.000 00:02.500',
    'line-2 00:02.500 00:04.000',
    'line-3 00:04.000 00:05.000',
  ]);
});

test('of lines that begin together the last is heard', () => {
  const together = cues.map((cue, i) => (i < 2 ? { ...cue, start: 1 } : cue));
  expect(times(text({ ...book, cues: together }, 'part-1.smil'))).toEqual([
    'line-2 00:01.000 00:04.000',
    'line-3 00:04.000 00:05.000',
  ]);
});

test('lines are heard where they are in the recording, what was put in is not, and one that was cut is only read', () => {
  // An advertisement of 30 s before the second line; the third one was cut.
  const timeline = new Timeline([
    { audio: 0, transcript: 0, seconds: 2.2, rate: 1 },
    { audio: 32.2, transcript: 2.2, seconds: 1.8, rate: 1 },
  ]);
  const moved = { ...book, timeline };
  expect(times(text(moved, 'part-1.smil'))).toEqual([
    'line-1 00:01.000 00:02.200',
    'line-2 00:32.500 00:34.000',
  ]);
  expect(text(moved, 'part-1.xhtml')).toContain('So it is.');
});

test('chapters are the contents, and lead to their lines', () => {
  const parted = { ...book, chapters };
  expect(text(parted, 'contents.xhtml')).toMatch(
    /part-1\.xhtml">Before &lt;all&gt;<.*part-2\.xhtml">0:02<.*part-3\.xhtml">Nothing is said</s,
  );
  expect(text(parted, 'part-2.xhtml')).toContain('<span id="line-1">Yes.<br/>No.</span>');
  expect(text(parted, 'part-3.smil')).toBe('');
});

test('lines before the first chapter stand under the title', () => {
  const late = { ...book, chapters: [{ start: 4, title: 'Late' }] };
  expect(text(late, 'contents.xhtml')).toMatch(
    /part-1\.xhtml">Ebb &amp; flow<.*part-2\.xhtml">Late</s,
  );
});

test('a long book without chapters is parted by time', () => {
  const lines = Array.from({ length: 300 }, (_, i) => ({
    start: i * 10,
    end: i * 10 + 5,
    text: 'A',
  }));
  const labels = text({ ...book, cues: lines }, 'contents.xhtml').match(/[\d:]+(?=<\/a>)/g);
  expect(labels).toEqual(['0:00', '10:00', '20:00', '30:00', '40:00']);
});

test('a text from right to left turns its pages so', () => {
  const turned = { ...book, language: 'ar', cues: [arabic] };
  expect(text(turned, 'package.opf')).toContain('page-progression-direction="rtl"');
  expect(text(turned, 'part-1.xhtml')).toContain('lang="ar" xml:lang="ar" dir="rtl"');
});

test('a speaker is named where the voice changes', () => {
  const names = text(book, 'part-1.xhtml').match(/(?<=class="speaker" dir="auto">)\w+/g);
  expect(names).toEqual(['Ann', 'Ben']);
});
