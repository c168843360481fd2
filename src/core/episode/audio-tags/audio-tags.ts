import type { Chapter } from '../chapters/chapter.ts';

/** A picture inside an audio file. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** MIME type; empty where the file does not say. */
  readonly type: string;
}

/** The metadata inside an audio file. */
export interface AudioTags {
  readonly title?: string;
  readonly artist?: string;
  readonly album?: string;
  readonly picture?: Picture;
  /** In order of start. */
  readonly chapters: readonly AudioChapter[];
}

/** A chapter inside an audio file; its picture has no address. */
export interface AudioChapter extends Chapter {
  readonly picture?: Picture;
}

/** The metadata of an audio file as a page shows it: its pictures have addresses. */
export interface ShownTags {
  readonly title?: string;
  readonly artwork?: string;
  readonly chapters: readonly Chapter[];
}

/**
 * Reads the tags of the audio at an address; the addresses of its pictures hold until `signal` is aborted. Rejects if its
 * bytes cannot be fetched, or with the signal's reason.
 */
export type ReadAudioTags = (url: string, signal?: AbortSignal) => Promise<ShownTags>;

/** Bytes that can be read in part. */
export interface ByteSource {
  /** The length in bytes; undefined while unknown, perhaps only before the first read. */
  readonly size: number | undefined;
  /** The bytes from `from` on, up to the number asked for; fewer at the end. Rejects if they cannot be fetched. */
  read(from: number, length: number): Promise<Uint8Array>;
}
