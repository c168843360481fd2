import type { AudioTags } from '../core/episode/audio-tags/audio-tags.ts';
import type { ByteSource } from '../core/bytes/byte-source.ts';
import { readAudioTags } from '../core/episode/audio-tags/read-audio-tags.ts';
import { pictureType } from '../core/episode/audio-tags/show-tags.ts';
import { shortHash } from '../core/short-hash.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import { seekEnding, writeSeekFile } from '../core/timeline/mp3/seek-file.ts';
import { durationOf, isConstant, walkFrames } from '../core/timeline/mp3/walk-frames.ts';
import { readAudioLength, type AudioLength } from './audio-length.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { PublishedChapter, SourceFile } from './published-show.ts';

/** What a recording says of itself. */
export interface Recording extends AudioLength {
  readonly title?: string;
  readonly artist?: string;
  readonly album?: string;
  readonly number?: number;
  readonly published?: string;
  readonly description?: string;
  readonly chapters: readonly PublishedChapter[];
  readonly cover?: SourceFile;
  /** The seek file of an MP3 of variable bit rate; missing where its frames do not say enough. */
  readonly seek?: SourceFile;
  /** Of an MP3 of variable bit rate. */
  readonly walk?: Walk;
}

/** What a walk over all frames of an MP3 found. */
export interface Walk {
  /** Of the file, for which it holds. */
  readonly size: number;
  readonly modifiedMs: number;
  /** Missing where the frames do not say enough. */
  readonly exact?: {
    /** Seconds. */
    readonly duration: number;
    readonly seek: Uint8Array<ArrayBuffer>;
  };
}

/**
 * Reads a recording's tags and its length, and only the parts of it that hold them; an MP3 of variable bit rate is read
 * whole, for its frames, unless `lastWalk` was over this very file. Rejects if it cannot be read.
 */
export async function readRecording(file: SourceFile, lastWalk?: Walk): Promise<Recording> {
  const source = byteSource(file);
  const [tags, length] = [await readAudioTags(source), await readAudioLength(source)];
  const walk = length.isVariable && (isOf(file, lastWalk) ? lastWalk : await walkOf(file, source));
  const { title, artist, album, number, published, description } = tags;
  const line = (text: string | undefined) => (text && cleanLine(text)) || undefined;
  return {
    ...length,
    ...(walk && { walk }),
    ...(walk && walk.exact && { ...walk.exact, seek: seekFile(file, walk.exact.seek) }),
    ...omitUndefined({ number, published, title: line(title), artist: line(artist) }),
    ...omitUndefined({ album: line(album), cover: pictureFile(file, tags, undefined) }),
    ...(description && { description: cleanText(description) }),
    chapters: tags.chapters.map(({ picture, image, ...chapter }, i) => ({
      ...chapter,
      ...omitUndefined({ image: pictureFile(file, tags, i) }),
    })),
  };
}

const isOf = ({ size, modifiedMs }: SourceFile, walk: Walk | undefined) =>
  walk?.size === size && walk.modifiedMs === modifiedMs;

async function walkOf({ size, modifiedMs }: SourceFile, source: ByteSource): Promise<Walk> {
  const frames = await walkFrames(source);
  const isExact = typeof frames !== 'string' && !isConstant(frames);
  if (!isExact) return { size, modifiedMs };
  const exact = { duration: durationOf(frames), seek: await writeSeekFile(frames) };
  return { size, modifiedMs, exact };
}

/** A seek file; its name changes with its content. */
function seekFile(file: SourceFile, bytes: Uint8Array<ArrayBuffer>): SourceFile {
  return {
    path: `${file.path}#${shortHash(bytes)}${seekEnding}`,
    size: bytes.length,
    modifiedMs: 0,
    read: (from = 0, to = bytes.length) => Promise.resolve(bytes.slice(from, to)),
  };
}

/** A file's bytes as the readers of sound ask for them. */
function byteSource(file: SourceFile): ByteSource {
  const { size } = file;
  return {
    size,
    read: (from, length) =>
      from >= size || length <= 0
        ? Promise.resolve(new Uint8Array())
        : file.read(from, Math.min(size, from + length)),
  };
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
};

/**
 * The cover inside a recording, or a chapter's picture, as a file. Its bytes are read again when they are wanted: the
 * pictures of a thousand recordings do not fit into memory.
 */
function pictureFile(
  file: SourceFile,
  tags: AudioTags,
  chapter: number | undefined,
): SourceFile | undefined {
  const pictureIn = (from: AudioTags) =>
    (chapter === undefined ? from : from.chapters[chapter])?.picture?.bytes;
  const bytes = pictureIn(tags);
  const type = bytes && pictureType(bytes);
  if (!bytes || !type) return undefined;
  // Equal pictures have one name: a cover is often in every recording, and one picture in many chapters.
  const print = shortHash(bytes.subarray(-1024)) + bytes.length.toString(36);
  const size = bytes.length;
  return {
    path: `${file.path}#${print}.${endings[type] ?? 'img'}`,
    size,
    modifiedMs: file.modifiedMs,
    async read(from = 0, to = size) {
      const again = pictureIn(await readAudioTags(byteSource(file)));
      if (!again) throw new Error(`${file.path} changed while it was read`);
      return again.slice(from, to);
    },
  };
}
