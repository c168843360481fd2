import { ascii, uint } from '../../../support/id3.ts';

const wide = (value: number) => [...uint(Math.floor(value / 2 ** 32)), ...uint(value >>> 0)];

/** A box of an MP4 file; `long` writes its length in 64 bits. */
export const box = (type: string, content: readonly number[], long = false): number[] =>
  long
    ? [...uint(1), ...ascii(type), ...wide(content.length + 16), ...content]
    : [...uint(content.length + 8), ...ascii(type), ...content];

/** A box that begins with a version and flags. */
export const fullBox = (type: string, content: readonly number[], version = 0): number[] =>
  box(type, [version, 0, 0, 0, ...content]);

/** A sample of a text track. */
export const textSample = (bytes: readonly number[]) => [
  bytes.length >> 8,
  bytes.length & 255,
  ...bytes,
];

export interface TextTrack {
  readonly samples: readonly (readonly number[])[];
  /** Where the first sample is in the file; the others follow. */
  readonly offset: number;
  /** Thousandths of a second of each sample. */
  readonly lengthMs: number;
  /** Edits: for how long (in thousandths) which moment of the track (-1: none) is shown. */
  readonly edits?: readonly (readonly [lengthMs: number, mediaTimeMs: number])[];
  readonly wideOffsets?: boolean;
  readonly version?: 0 | 1;
}

/** A recording's track and the text track that holds its chapters, numbers 1 and 2. */
export function chapterTracks(track: TextTrack): number[] {
  const { samples, offset, lengthMs, edits = [], wideOffsets = false, version = 0 } = track;
  const number = version === 1 ? wide : uint;
  const header = [...number(0), ...number(0)];
  const id = (trackId: number) => fullBox('tkhd', [...header, ...uint(trackId)], version);
  const table = box('stbl', [
    ...fullBox('stts', [1, samples.length, lengthMs].flatMap(uint)),
    ...fullBox('stsc', [1, 1, samples.length, 1].flatMap(uint)),
    ...fullBox('stsz', [0, samples.length, ...samples.map(({ length }) => length)].flatMap(uint)),
    ...fullBox(wideOffsets ? 'co64' : 'stco', [...uint(1), ...(wideOffsets ? wide : uint)(offset)]),
  ]);
  const media = box('mdia', [
    ...fullBox('mdhd', [...header, ...uint(1000)], version),
    ...fullBox('hdlr', [...uint(0), ...ascii('text')]),
    ...box('minf', table),
  ]);
  const list = edits.flatMap(([length, at]) => [...number(length), ...signed(at), ...uint(65536)]);
  function signed(value: number) {
    return value < 0 ? number(0).map(() => 255) : number(value);
  }
  return [
    ...box('trak', [...id(1), ...box('tref', box('chap', uint(2)))]),
    ...box('trak', [
      ...id(2),
      ...(edits.length > 0
        ? box('edts', fullBox('elst', [...uint(edits.length), ...list], version))
        : []),
      ...media,
    ]),
  ];
}

/** The movie's header: 600 units a second. */
export const movieHeader = fullBox('mvhd', [0, 0, 600].flatMap(uint));

/** Nero's list of chapters; times in seconds. */
export const nero = (chapters: readonly (readonly [number, readonly number[]])[]) =>
  fullBox(
    'chpl',
    [
      ...[0, ...uint(chapters.length)],
      ...chapters.flatMap(([start, title]) => [...wide(start * 1e7), title.length, ...title]),
    ],
    1,
  );
