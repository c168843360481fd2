import type { AudioTags } from './audio-tags.ts';
import { ByteReader } from './byte-reader.ts';
import type { ByteSource } from './byte-source.ts';
import { chaptersIn } from './id3-chapters.ts';
import { framesIn, resynchronised } from './id3-frames.ts';
import { pictureIn } from './id3-picture.ts';
import { restText } from './id3-text.ts';

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
    return content && restText(content, content.uint(1));
  };
  const [title, artist, album] = [textOf('TIT2'), textOf('TPE1'), textOf('TALB')];
  const picture = pictureIn(frames);
  return {
    ...(title && { title }),
    ...(artist && { artist }),
    ...(album && { album }),
    ...(picture && { picture }),
    chapters: await chaptersIn(frames, version),
  };
}

function merge(later: AudioTags, earlier: AudioTags): AudioTags {
  const { chapters } = earlier.chapters.length > 0 ? earlier : later;
  return { ...later, ...earlier, chapters };
}

function extendedLength(bytes: Uint8Array, version: number): number {
  const reader = new ByteReader(bytes);
  return version === 4 ? reader.synchsafe() : reader.uint(4) + 4;
}
