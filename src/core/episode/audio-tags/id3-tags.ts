import { omitUndefined } from '../../omit-undefined.ts';
import { finishChapters } from '../chapters/chapter.ts';
import { tagDate, trackNumber, type AudioChapter, type AudioTags } from './audio-tags.ts';
import type { ByteSource } from '../../bytes/byte-source.ts';
import { ByteReader } from '../../bytes/byte-reader.ts';
import {
  closedText,
  framesIn,
  pictureIn,
  restText,
  resynchronised,
  type Id3Frame,
} from './id3-frames.ts';

/** Tags are read whole, with their pictures; something larger than this is no tag. */
const largest = 64 * 2 ** 20;

/** Some files have two tags in a row; none was seen with more. */
const mostTags = 8;
const headerLength = 10;

/** Reads the ID3v2.3 and 2.4 tags at a place in a file; the first tag wins over those after it. Undefined if none can be read. */
export async function readId3Tags(source: ByteSource, from = 0): Promise<AudioTags | undefined> {
  const found: AudioTags[] = [];
  let at = from;
  let header = readHeader(await source.read(at, headerLength));
  for (let count = 0; header && count < mostTags; count++) {
    const { version, size, length } = header;
    const isReadable = (version === 3 || version === 4) && size <= largest;
    const skipped = isReadable ? headerLength : length;
    // The bytes after the tag may hold another one.
    const bytes = await source.read(at + skipped, length - skipped + headerLength);
    if (isReadable) found.push(await readTag(bytes.subarray(0, size), header));
    at += length;
    header = readHeader(bytes.subarray(length - skipped));
  }
  return found.length === 0 ? undefined : found.reduceRight(merge);
}

interface Header {
  readonly version: number;
  readonly flags: number;
  /** Bytes between header and footer. */
  readonly size: number;
  /** Bytes of the whole tag. */
  readonly length: number;
}

function readHeader(bytes: Uint8Array): Header | undefined {
  const reader = new ByteReader(bytes);
  if (reader.ascii(3) !== 'ID3') return undefined;
  const version = reader.uint(1);
  reader.uint(1);
  const flags = reader.uint(1);
  const size = reader.synchsafe();
  const hasFooter = version === 4 && (flags & 0x10) !== 0;
  return { version, flags, size, length: headerLength * (hasFooter ? 2 : 1) + size };
}

async function readTag(stored: Uint8Array, { version, flags }: Header): Promise<AudioTags> {
  const stuffed = (flags & 0x80) !== 0;
  // In 2.4 each frame is unsynchronised for itself.
  const bytes = stuffed && version === 3 ? resynchronised(stored) : stored;
  const extended = (flags & 0x40) === 0 ? 0 : extendedLength(bytes, version);
  const frames = framesIn(bytes.subarray(extended), version, stuffed);
  const textOf = (id: string) => {
    const content = frames.find((frame) => frame.id === id)?.content;
    return (content && restText(content, content.uint(1))) || undefined;
  };
  const [title, artist, album] = [textOf('TIT2'), textOf('TPE1'), textOf('TALB')];
  const number = trackNumber(textOf('TRCK'));
  // Apple's date of release is the podcast's; 2.4 has one field for what 2.3 keeps in `TYER` and `TDAT`.
  const published = [textOf('TDRL'), textOf('TDRC'), dateOf(textOf('TYER'), textOf('TDAT'))]
    .map(tagDate)
    .find((date) => date !== undefined);
  const description = textOf('TDES') ?? commentIn(frames);
  return {
    ...omitUndefined({ title, artist, album, number, published, description }),
    ...omitUndefined({ picture: pictureIn(frames) }),
    chapters: await chaptersIn(frames, version),
  };
}

/** The date of ID3v2.3: the year, and day and month as `DDMM`. */
function dateOf(year: string | undefined, day: string | undefined): string | undefined {
  const [, dd, mm] = /^(\d\d)(\d\d)$/.exec(day ?? '') ?? [];
  return year !== undefined && dd !== undefined ? `${year}-${mm}-${dd}` : year;
}

/** The text of the first comment that has no name: named ones hold programs' own data (`iTunNORM`). */
function commentIn(frames: readonly Id3Frame[]): string | undefined {
  for (const { id, content } of frames) {
    if (id !== 'COMM') continue;
    const encoding = content.uint(1);
    content.take(3);
    if (closedText(content, encoding) !== '') continue;
    const text = restText(content, encoding);
    if (text !== '') return text;
  }
  return undefined;
}

function merge(later: AudioTags, earlier: AudioTags): AudioTags {
  const { chapters } = earlier.chapters.length > 0 ? earlier : later;
  return { ...later, ...earlier, chapters };
}

function extendedLength(bytes: Uint8Array, version: number): number {
  const reader = new ByteReader(bytes);
  return version === 4 ? reader.synchsafe() : reader.uint(4) + 4;
}

const footerLength = 10;
/** Bytes of an ID3v1 tag, which ends the file. */
const oldTagLength = 128;

/** The start of an ID3v2.4 tag at the end of a file, from its footer (section 3.4 of the specification); undefined without such a tag or a known length. */
export async function id3AtEnd(source: ByteSource): Promise<number | undefined> {
  const { size } = source;
  if (size === undefined) return undefined;
  const from = Math.max(0, size - oldTagLength - footerLength);
  const bytes = await source.read(from, size - from);
  for (const footer of [bytes.length - footerLength, bytes.length - oldTagLength - footerLength]) {
    const reader = new ByteReader(bytes.subarray(Math.max(0, footer)));
    if (footer < 0 || reader.ascii(3) !== '3DI') continue;
    reader.take(3);
    const start = from + footer - footerLength - reader.synchsafe();
    if (start >= 0) return start;
  }
  return undefined;
}

/** Stands for a missing time: such a chapter names its place in bytes only. */
const noTime = 0xffffffff;

/**
 * The chapters of a tag (ID3v2 Chapter Frame Addendum 1.0). If there is a table of contents, chapters that it does not list
 * are silent.
 */
export async function chaptersIn(
  frames: readonly Id3Frame[],
  version: number,
): Promise<AudioChapter[]> {
  const chapters = frames
    .filter(({ id }) => id === 'CHAP')
    .map(({ content }) => ({ element: closedText(content, 0), content }));
  const contents = frames
    .filter(({ id }) => id === 'CTOC')
    .map(({ content }) => listedIn(content, chapters.length));
  const listed = new Set(contents.flat());
  // A table that lists none of these chapters is about something else.
  const tells = chapters.some(({ element }) => listed.has(element));
  const found = await Promise.all(
    chapters.map(({ element, content }) =>
      readChapter(content, version, tells && !listed.has(element)),
    ),
  );
  return found.flat().sort((a, b) => a.start - b.start);
}

/** The ids in a table of contents. Its count is one byte, so with more chapters it cannot be right. */
function listedIn(content: ByteReader, chapters: number): string[] {
  closedText(content, 0);
  content.uint(1);
  const count = content.uint(1);
  return Array.from({ length: chapters > 255 ? chapters : count }, () => closedText(content, 0));
}

async function readChapter(
  content: ByteReader,
  version: number,
  silent: boolean,
): Promise<AudioChapter[]> {
  const [startMs, endMs] = [content.uint(4), content.uint(4)];
  content.take(8);
  if (startMs === noTime) return [];
  const inner = framesIn(content.take(content.left), version);
  const picture = pictureIn(inner);
  const draft = {
    start: startMs / 1000,
    title: titleIn(inner),
    silent,
    end: endMs === noTime ? undefined : endMs / 1000,
    link: linkIn(inner),
  };
  const { chapters } = await finishChapters({ chapters: [draft], diagnostics: [] });
  return chapters.map((chapter) => ({ ...chapter, ...omitUndefined({ picture }) }));
}

function titleIn(frames: readonly Id3Frame[]): string {
  const content = frames.find(({ id }) => id === 'TIT2')?.content;
  return content ? restText(content, content.uint(1)) : '';
}

function linkIn(frames: readonly Id3Frame[]): string | undefined {
  const links = frames
    .filter(({ id }) => id === 'WXXX')
    .map(({ content }) => {
      closedText(content, content.uint(1));
      return restText(content, 0);
    });
  return links.find(Boolean);
}
