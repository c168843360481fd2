import type { Chapter } from '../episode/chapters/chapter.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Cue } from '../transcript/cue.ts';

/** What a book is made of. */
export interface Book {
  /** Names it for good: readers keep the place in a book by it. */
  readonly id: string;
  readonly title: string;
  readonly show?: string;
  /** The episode's number in its show. */
  readonly number?: number;
  readonly creators: readonly string[];
  /** BCP 47 tag; `und` (undetermined) where nobody knows. */
  readonly language: string;
  /** `2026-02-28`. */
  readonly published?: string;
  readonly description?: string;
  /** When the book was made, to the second: `2026-02-28T12:00:00Z`. */
  readonly modified: string;
  /** In order of start, at seconds of the transcript. */
  readonly cues: readonly Cue[];
  /** How these and the recording's seconds fit. */
  readonly timeline: Timeline;
  /** True where the lines have no times. */
  readonly untimed?: boolean;
  /** True where each line is a paragraph. */
  readonly paragraphs?: boolean;
  /** Those that are listed, in order of start, at seconds of the recording. */
  readonly chapters: readonly Chapter[];
  /** Left out, the book is read only. */
  readonly sound?: MediaKind;
  readonly cover?: MediaKind;
}

/** A file of a type that every reader must know (EPUB 3.3, 3.2). */
export interface MediaKind {
  readonly type: string;
  /** The ending of its name, without the dot. */
  readonly extension: string;
}

/** A file of the book, at its place in the container: a text, or one of the files that the book was given. */
export type BookFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly is: 'sound' | 'cover' };
