import type { DraftChapter } from '../chapters/draft-chapter.ts';
import { ByteReader } from './byte-reader.ts';
import { boxAt } from './mp4-boxes.ts';

const unitsPerSecond = 1e7;

/** A list of this many chapters may be cut off: most programs count them in one byte. */
export const neroMost = 255;

/** Chapters from a movie box's `udta/chpl`, Nero's invention, which most programs write. */
export function neroChapters(movie: Uint8Array): DraftChapter[] {
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
