import type { DraftChapter } from '../chapters/draft-chapter.ts';
import { ByteReader } from './byte-reader.ts';
import { boxAt } from './mp4-boxes.ts';

const unitsPerSecond = 1e7;

/** Chapters of a movie box's `udta/chpl`, which Nero invented and most programs write. */
export function neroChapters(movie: Uint8Array): DraftChapter[] {
  const content = boxAt(movie, 'udta', 'chpl');
  if (!content) return [];
  const reader = new ByteReader(content);
  const version = reader.uint(1);
  reader.take(version === 0 ? 3 : 7);
  const count = reader.uint(1);
  const chapters: DraftChapter[] = [];
  for (let i = 0; i < count && reader.left > 8; i++) {
    const start = reader.uint(8) / unitsPerSecond;
    chapters.push({ start, title: new TextDecoder().decode(reader.take(reader.uint(1))) });
  }
  return chapters;
}
