import { ByteReader } from '../../bytes/byte-reader.ts';
import { boxAt, timescaleIn } from './mp4-boxes.ts';

/** A sample of a track: its start in seconds of the movie, and the place of its bytes in the file. */
interface Mp4Sample {
  readonly start: number;
  readonly offset: number;
  readonly length: number;
}

/** A longer table is damaged, or holds something other than chapters. */
const mostEntries = 100_000;

/** The samples of a track, from its sample table (ISO 14496-12, sections 8.6 and 8.7). */
export function samplesOf(track: Uint8Array, movie: Uint8Array): Mp4Sample[] {
  const table = boxAt(track, 'mdia', 'minf', 'stbl') ?? new Uint8Array();
  const scale = timescaleIn(boxAt(track, 'mdia', 'mdhd'));
  const shift = editShift(track, scale, timescaleIn(boxAt(movie, 'mvhd')));
  const lengths = sampleLengths(table);
  const starts = sampleStarts(table, lengths.length);
  const offsets = chunkOffsets(table);
  const perChunk = samplesPerChunk(table, offsets.length);
  const samples: Mp4Sample[] = [];
  offsets.forEach((chunkOffset, chunk) => {
    let offset = chunkOffset;
    for (let i = 0; i < perChunk[chunk]! && samples.length < lengths.length; i++) {
      const length = lengths[samples.length]!;
      const start = (starts[samples.length] ?? NaN) / scale + shift;
      samples.push({ start, offset, length });
      offset += length;
    }
  });
  return samples;
}

/** A reader that stands after a table's version and flags, and the number of entries that follow. */
function openTable(table: Uint8Array, type: string): { reader: ByteReader; count: number } {
  const reader = new ByteReader(boxAt(table, type) ?? new Uint8Array());
  reader.take(4);
  return { reader, count: Math.min(mostEntries, reader.uint(4)) };
}

function sampleLengths(table: Uint8Array): number[] {
  const reader = new ByteReader(boxAt(table, 'stsz') ?? new Uint8Array());
  reader.take(4);
  const same = reader.uint(4);
  const count = Math.min(mostEntries, reader.uint(4));
  return Array.from({ length: count }, () => same || reader.uint(4));
}

function sampleStarts(table: Uint8Array, most: number): number[] {
  const { reader, count } = openTable(table, 'stts');
  const starts: number[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const [repeats, length] = [reader.uint(4), reader.uint(4)];
    for (let j = 0; j < repeats && starts.length < most; j++) {
      starts.push(at);
      at += length;
    }
  }
  return starts;
}

function chunkOffsets(table: Uint8Array): number[] {
  const isWide = !boxAt(table, 'stco');
  const { reader, count } = openTable(table, isWide ? 'co64' : 'stco');
  return Array.from({ length: count }, () => reader.uint(isWide ? 8 : 4));
}

function samplesPerChunk(table: Uint8Array, chunks: number): number[] {
  const { reader, count } = openTable(table, 'stsc');
  const runs = Array.from({ length: count }, () => {
    const run = { first: reader.uint(4) - 1, samples: reader.uint(4) };
    reader.take(4);
    return run;
  });
  let run = 0;
  return Array.from({ length: chunks }, (_, chunk) => {
    while (run + 1 < runs.length && runs[run + 1]!.first <= chunk) run += 1;
    return runs[run]?.samples ?? 0;
  });
}

/** The most edits that are read: chapter tracks have few. */
const mostEdits = 1000;

/**
 * Seconds to add to a track's times to get the movie's, from its edit list (ISO 14496-12, section 8.6.6) up to the first
 * edit that shows anything. `scale` and `movieScale` are the time units in a second of the track and of the movie.
 */
function editShift(track: Uint8Array, scale: number, movieScale: number): number {
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
