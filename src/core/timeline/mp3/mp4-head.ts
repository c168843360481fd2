import { runLengths, type Mp3Runs } from './frame-runs.ts';

/** MIME type of an MP3 file behind an MP4 head. */
export const mp4Type = 'audio/mp4';
/** The same with the name by which browsers tell whether they play it: Firefox does not know `mp4a.6B`. */
export const mp4Mp3Type = `${mp4Type}; codecs="mp3"`;

/**
 * The bytes to put before an MP3 file, as it is, that make an MP4 file of both: a movie box that names the place of every run
 * of frames, and the header of a media data box around the whole MP3 file. Browsers find any moment in it without guessing.
 */
export function mp4Head(frames: Mp3Runs): Uint8Array<ArrayBuffer> {
  const lengths = runLengths(frames);
  const chunks = chunksOf(frames, lengths);
  const isLarge = frames.fileBytes + mostHeadBytes >= 2 ** 32;
  const type = box('ftyp', text('isom'), u32(0x200), text('isom'), text('mp41'));
  // The movie box holds places in the file, and its own length moves them; these are filled in once it is known.
  const places = chunks.map(() => 0);
  const media = isLarge
    ? [...u32(1), ...text('mdat'), ...u64(frames.fileBytes + 16)]
    : [...u32(frames.fileBytes + 8), ...text('mdat')];
  const headLength =
    type.length + movie(frames, lengths, chunks, places, isLarge).length + media.length;
  chunks.forEach(({ at }, i) => (places[i] = headLength + at));
  return joined([type, movie(frames, lengths, chunks, places, isLarge), media]);
}

/** A day of frames has a smaller head. */
const mostHeadBytes = 2 ** 27;

/** Runs of frames that follow each other without a gap. */
interface Chunk {
  /** Place of the first one in the MP3 file. */
  readonly at: number;
  runs: number;
}

function chunksOf(
  { start, runSizes, gaps }: Mp3Runs,
  lengths: readonly number[],
): readonly Chunk[] {
  const before = new Map(gaps.map(({ frame, bytes }) => [frame, bytes]));
  const chunks: Chunk[] = [];
  let [at, frame] = [start, 0];
  lengths.forEach((length, i) => {
    const gap = before.get(frame);
    at += gap ?? 0;
    if (i === 0 || gap !== undefined) chunks.push({ at, runs: 0 });
    chunks.at(-1)!.runs++;
    at += runSizes[i]!;
    frame += length;
  });
  return chunks;
}

type Bytes = readonly number[] | Uint8Array;

const u8 = (value: number) => [value & 0xff];
const u16 = (value: number) => [(value >>> 8) & 0xff, value & 0xff];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];
const u64 = (value: number) => [...u32(Math.floor(value / 2 ** 32)), ...u32(value % 2 ** 32)];
const text = (letters: string) => [...letters].map((letter) => letter.charCodeAt(0));
const zeros = (count: number) => new Array<number>(count).fill(0);

function joined(parts: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A box (ISO 14496-12, section 4.2): its length, its type and its content. */
function box(type: string, ...content: readonly Bytes[]): Uint8Array {
  const length = content.reduce((sum, part) => sum + part.length, 8);
  return joined([u32(length), text(type), ...content]);
}

/** A box with a version and flags. */
const fullBox = (type: string, flags: number, ...content: readonly Bytes[]) =>
  box(type, u32(flags), ...content);

/** No rotation, no scaling (section 8.2.2). */
const unityMatrix = [
  ...[...u32(0x10000), ...zeros(12)],
  ...[...u32(0x10000), ...zeros(12)],
  ...u32(0x40000000),
];

/** The movie box (section 8.2.1). Numbers in brackets are sections of ISO 14496-12. All times count in samples. */
function movie(
  { sampleRate, samples, frames, runSizes, channels, delay, padding }: Mp3Runs,
  lengths: readonly number[],
  chunks: readonly Chunk[],
  places: readonly number[],
  isLarge: boolean,
): Uint8Array {
  const all = frames * samples;
  const skipped = delay > 0 ? Math.min(delay + decoderDelay, all) : 0;
  const heard = all - skipped - Math.min(Math.max(0, padding - decoderDelay), all - skipped);
  return box(
    'moov',
    // 8.2.2: creation, modification, timescale, duration; then rate 1, volume 1.
    fullBox(
      'mvhd',
      0,
      ...[zeros(8), u32(sampleRate), u32(heard), u32(0x10000), u16(0x100), zeros(10)],
      ...[unityMatrix, zeros(24), u32(2)],
    ),
    box(
      'trak',
      // 8.3.2: enabled, in the movie; track 1, then duration, layer, group, volume 1.
      fullBox(
        'tkhd',
        3,
        ...[zeros(8), u32(1), zeros(4), u32(heard), zeros(8), zeros(4), u16(0x100), zeros(2)],
        ...[unityMatrix, zeros(8)],
      ),
      // 8.6.6: one edit, which leaves out what the encoder and the decoder put around the sound.
      ...(skipped > 0
        ? [box('edts', fullBox('elst', 0, u32(1), u32(heard), u32(skipped), u32(0x10000)))]
        : []),
      box(
        'mdia',
        // 8.4.2: language undetermined.
        fullBox('mdhd', 0, zeros(8), u32(sampleRate), u32(all), u16(0x55c4), zeros(2)),
        // 8.4.3
        fullBox('hdlr', 0, zeros(4), text('soun'), zeros(12), text('sound\0')),
        box(
          'minf',
          // 12.2.2
          fullBox('smhd', 0, zeros(4)),
          // 8.7.1 and 8.7.2: the media is in this file.
          box('dinf', fullBox('dref', 0, u32(1), fullBox('url ', 1))),
          box(
            'stbl',
            fullBox('stsd', 0, u32(1), sampleEntry(channels, sampleRate)),
            sampleTimes(lengths, samples),
            samplesToChunks(chunks),
            sampleSizes(runSizes),
            // 8.7.5
            isLarge
              ? fullBox('co64', 0, u32(places.length), places.flatMap(u64))
              : fullBox('stco', 0, u32(places.length), places.flatMap(u32)),
          ),
        ),
      ),
    ),
  );
}

/** Samples by which a decoder of layer III is late, as LAME's notes count them. */
const decoderDelay = 529;

/** 12.2.3, with the descriptors of ISO 14496-1 (section 7.2.6) and the object type of MPEG-1 audio. */
function sampleEntry(channels: number, sampleRate: number): Uint8Array {
  const decoder = [...u8(0x6b), ...u8(0x15), ...zeros(3), ...u32(0), ...u32(0)];
  const config = [...u8(0x04), ...u8(decoder.length), ...decoder];
  const sync = [...u8(0x06), ...u8(1), ...u8(2)];
  const stream = [...u16(1), ...u8(0), ...config, ...sync];
  return box(
    'mp4a',
    // 8.5.2: reserved, then the only data reference.
    ...[zeros(6), u16(1)],
    ...[zeros(8), u16(channels), u16(16), zeros(4), u32(sampleRate * 2 ** 16)],
    fullBox('esds', 0, u8(0x03), u8(stream.length), stream),
  );
}

/** 8.6.1.2: how many samples in a row last how long. */
function sampleTimes(lengths: readonly number[], samples: number): Uint8Array {
  const rows: { length: number; count: number }[] = [];
  for (const length of lengths) {
    const last = rows.at(-1);
    if (last?.length === length) last.count++;
    else rows.push({ length, count: 1 });
  }
  const entries = rows.flatMap(({ length, count }) => [...u32(count), ...u32(length * samples)]);
  return fullBox('stts', 0, u32(rows.length), entries);
}

/** 8.7.4: from which chunk on there are so many samples in each. */
function samplesToChunks(chunks: readonly Chunk[]): Uint8Array {
  const entries = chunks.flatMap(({ runs }, i) =>
    runs === chunks[i - 1]?.runs ? [] : [...u32(i + 1), ...u32(runs), ...u32(1)],
  );
  return fullBox('stsc', 0, u32(entries.length / 12), entries);
}

/** 8.7.3.2 */
function sampleSizes(sizes: Uint16Array): Uint8Array {
  const entries = new DataView(new ArrayBuffer(4 * sizes.length));
  sizes.forEach((size, i) => entries.setUint32(4 * i, size));
  return fullBox('stsz', 0, u32(0), u32(sizes.length), new Uint8Array(entries.buffer));
}
