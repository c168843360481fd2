import { isRealDate } from '../../time.ts';
import type { Chapter } from '../chapters/chapter.ts';
import type { EarlyEnd } from '../early-end.ts';

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
  /** Place within the album, of several numbers (`3/12`) the first. */
  readonly number?: number;
  /** ISO 8601, as exact as the file says: `2026`, `2026-05-01`. */
  readonly published?: string;
  readonly description?: string;
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
  /** Where the file ends before its header says. */
  readonly earlyEnd?: EarlyEnd;
}

/**
 * Reads the tags of the audio at an address; the addresses of its pictures hold until `signal` is aborted. Rejects if its
 * bytes cannot be fetched, or with the signal's reason.
 */
export type ReadAudioTags = (url: string, signal?: AbortSignal) => Promise<ShownTags>;

/** The number in a tag such as `3` or `03/12`. */
export function trackNumber(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return number > 0 ? number : undefined;
}

/** A tag's date, if it is one: `2026`, `2026-05`, `2026-05-01` or with a time. */
export function tagDate(text: string | undefined): string | undefined {
  const date = /^\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d(?::\d\d){0,2}Z?)?)?)?$/.exec(
    text?.trim() ?? '',
  )?.[0];
  return date !== undefined && isRealDate(date) ? date.replace(' ', 'T') : undefined;
}
