import type { DraftChapter } from '../chapters/draft-chapter.ts';
import { ByteReader } from './byte-reader.ts';
import type { ByteSource } from './byte-source.ts';
import { boxAt, boxesIn } from './mp4-boxes.ts';
import { samplesOf } from './mp4-samples.ts';

/** No recording has more chapters; a table that claims more is damaged. */
const mostChapters = 1000;
/** The length of a title is written in two bytes. */
const longestSample = 2 + 2 ** 16;
/** Titles within so many bytes of each other are fetched together. */
const nearBytes = 2 ** 16;

/** Chapters of a QuickTime text track: the track that another one refers to as its chapters (`tref/chap`). */
export async function readTrackChapters(
  movie: Uint8Array,
  source: ByteSource,
): Promise<DraftChapter[]> {
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
