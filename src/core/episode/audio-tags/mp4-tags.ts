import type { DraftChapter } from '../chapters/draft-chapter.ts';
import { finishChapters } from '../chapters/finish-chapters.ts';
import type { AudioTags } from './audio-tags.ts';
import { ByteReader } from './byte-reader.ts';
import type { ByteSource } from './byte-source.ts';
import { boxAt, boxesIn, movieBox } from './mp4-boxes.ts';
import { readTrackChapters } from './mp4-track-chapters.ts';
import { neroChapters, neroMost } from './nero-chapters.ts';

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
    return data && new TextDecoder().decode(data.subarray(8)).trim();
  };
  const [title, artist, album] = [textOf('©nam'), textOf('©ART'), textOf('©alb')];
  const cover = valueOf('covr');
  const chapters = await readChapters(movie, source);
  return {
    ...(title && { title }),
    ...(artist && { artist }),
    ...(album && { album }),
    ...(cover &&
      cover.length > 8 && { picture: { bytes: cover.subarray(8), type: pictureType(cover) } }),
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
