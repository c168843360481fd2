import { omitUndefined } from '../../omit-undefined.ts';
import { finishChapters, type DraftChapter } from '../chapters/chapter.ts';
import { tagDate, type AudioTags } from './audio-tags.ts';
import type { ByteSource } from '../../bytes/byte-source.ts';
import { ByteReader } from '../../bytes/byte-reader.ts';
import { boxAt, boxesIn, movieBox } from './mp4-boxes.ts';
import { samplesOf } from './mp4-samples.ts';

/** Reads title, picture and chapters from the movie box of an MP4 file; undefined without one. */
export async function readMp4Tags(source: ByteSource): Promise<AudioTags | undefined> {
  const movie = await movieBox(source);
  if (!movie) return undefined;
  const list = boxAt(movie, 'udta', 'meta');
  // `meta` begins with four bytes of version, which QuickTime's own files lack.
  const items = list && (boxAt(list.subarray(4), 'ilst') ?? boxAt(list, 'ilst'));
  const valueOf = (type: string) => {
    const item = items && boxesIn(items).find((box) => box.type === type)?.content;
    return item && boxAt(item, 'data');
  };
  const textOf = (type: string) => {
    const data = valueOf(type);
    return (data && new TextDecoder().decode(data.subarray(8)).trim()) || undefined;
  };
  const [title, artist, album] = [textOf('©nam'), textOf('©ART'), textOf('©alb')];
  const number = valueOf('trkn')?.[11] || undefined;
  const published = tagDate(textOf('©day'));
  const description = textOf('ldes') ?? textOf('desc') ?? textOf('©cmt');
  const cover = valueOf('covr');
  const hasPicture = cover !== undefined && cover.length > 8;
  const picture = hasPicture ? { bytes: cover.subarray(8), type: pictureType(cover) } : undefined;
  const chapters = await readChapters(movie, source);
  return {
    ...omitUndefined({ title, artist, album, number, published, description, picture }),
    chapters: (await finishChapters({ chapters, diagnostics: [] })).chapters,
  };
}

/** Nero's list is at hand; a text track has to be fetched, so it is read only if the list is missing or may be cut off. */
async function readChapters(movie: Uint8Array, source: ByteSource): Promise<DraftChapter[]> {
  const nero = neroChapters(movie);
  if (nero.length > 0 && nero.length < neroMost) return nero;
  // If titles cannot be fetched, only the chapters are lost.
  const track = await readTrackChapters(movie, source).catch(() => []);
  return track.length > nero.length ? track : nero;
}

/** The MIME type for the well-known type number of a value; empty if it is not a picture. */
function pictureType(data: Uint8Array): string {
  const kinds: Readonly<Record<number, string>> = {
    13: 'image/jpeg',
    14: 'image/png',
    27: 'image/bmp',
  };
  return kinds[new ByteReader(data).uint(4)] ?? '';
}

const unitsPerSecond = 1e7;

/** A list of this many chapters may be cut off: most programs count them in one byte. */
const neroMost = 255;

/** Chapters from a movie box's `udta/chpl`, Nero's invention, which most programs write. */
function neroChapters(movie: Uint8Array): DraftChapter[] {
  const content = boxAt(movie, 'udta', 'chpl');
  if (!content) return [];
  const reader = new ByteReader(content);
  const version = reader.uint(1);
  reader.take(version === 0 ? 3 : 4);
  const count = reader.uint(version === 0 ? 1 : 4);
  const chapters: DraftChapter[] = [];
  for (let i = 0; i < count && reader.left > 8; i++) {
    const start = reader.uint(8) / unitsPerSecond;
    chapters.push({ start, title: titleOf(reader.take(reader.uint(1))) });
  }
  return chapters;
}

/** Titles are cut at 255 bytes: half a letter at the end is dropped. */
function titleOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes, { stream: true });
}

/** No recording has more chapters; a table that claims more is damaged. */
const mostChapters = 1000;
/** The length of a title is written in two bytes. */
const longestSample = 2 + 2 ** 16;
/** Titles within so many bytes of each other are fetched together. */
const nearBytes = 2 ** 16;

/** Chapters of a QuickTime text track: the track that another one refers to as its chapters (`tref/chap`). */
async function readTrackChapters(movie: Uint8Array, source: ByteSource): Promise<DraftChapter[]> {
  const tracks = boxesIn(movie)
    .filter(({ type }) => type === 'trak')
    .map(({ content }) => content);
  const wanted = new Set(tracks.flatMap(chapterTrackIds));
  const track = tracks.find((each) => wanted.has(trackId(each)) && handler(each) === 'text');
  if (!track) return [];
  const samples = samplesOf(track, movie).slice(0, mostChapters);
  const chapters: DraftChapter[] = [];
  for (let at = 0; at < samples.length;) {
    let to = at + 1;
    const { offset } = samples[at]!;
    while (to < samples.length && isNear(samples[to]!.offset - offset)) to += 1;
    const last = samples[to - 1]!;
    const end = last.offset + Math.min(last.length, longestSample);
    const bytes = await source.read(offset, end - offset);
    for (const sample of samples.slice(at, to)) {
      const start = sample.offset - offset;
      chapters.push({
        start: sample.start,
        title: titleIn(bytes.subarray(start, start + sample.length)),
      });
    }
    at = to;
  }
  return chapters;
}

const isNear = (distance: number) => distance >= 0 && distance < nearBytes;

function chapterTrackIds(track: Uint8Array): number[] {
  const content = boxAt(track, 'tref', 'chap');
  if (!content) return [];
  const reader = new ByteReader(content);
  return Array.from({ length: Math.min(100, content.length >> 2) }, () => reader.uint(4));
}

function trackId(track: Uint8Array): number {
  const reader = new ByteReader(boxAt(track, 'tkhd') ?? new Uint8Array());
  const version = reader.uint(1);
  reader.take(version === 1 ? 19 : 11);
  return reader.uint(4);
}

/** The kind of a track; `sbtl` and `text` are both text. */
function handler(track: Uint8Array): string {
  const reader = new ByteReader(boxAt(track, 'mdia', 'hdlr') ?? new Uint8Array());
  reader.take(8);
  const type = reader.ascii(4);
  return type === 'sbtl' ? 'text' : type;
}

/** A sample holds the length of its text, the text, and boxes about its style. */
function titleIn(sample: Uint8Array): string {
  const reader = new ByteReader(sample);
  const text = reader.take(reader.uint(2));
  const isWide = (text[0] === 0xfe && text[1] === 0xff) || (text[0] === 0xff && text[1] === 0xfe);
  const encoding = isWide ? (text[0] === 0xfe ? 'utf-16be' : 'utf-16le') : 'utf-8';
  return new TextDecoder(encoding).decode(text);
}
