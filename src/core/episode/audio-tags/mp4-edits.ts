import { ByteReader } from './byte-reader.ts';
import { boxAt } from './mp4-boxes.ts';

/** The most edits that are read: chapter tracks have few. */
const mostEdits = 1000;

/**
 * Seconds to add to a track's times to get the movie's, from its edit list (ISO 14496-12, section 8.6.6) up to the first
 * edit that shows anything. `scale` and `movieScale` are the time units in a second of the track and of the movie.
 */
export function editShift(track: Uint8Array, scale: number, movieScale: number): number {
  const reader = new ByteReader(boxAt(track, 'edts', 'elst') ?? new Uint8Array());
  const size = reader.uint(1) === 1 ? 8 : 4;
  reader.take(3);
  const count = Math.min(mostEdits, reader.uint(4));
  const nothing = 256 ** size - 1;
  let empty = 0;
  for (let i = 0; i < count && reader.left > 0; i++) {
    const [length, mediaTime] = [reader.uint(size), reader.uint(size)];
    reader.take(4);
    if (mediaTime < nothing) return seconds(empty, movieScale) - seconds(mediaTime, scale);
    empty += length;
  }
  return 0;
}

const seconds = (units: number, scale: number) => (units === 0 ? 0 : units / scale);
