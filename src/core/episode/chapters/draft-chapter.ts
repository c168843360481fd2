import type { Diagnostic } from '../../transcript/diagnostic.ts';

/** A chapter as a file gives it, before the rules of all formats: unordered, its time perhaps NaN. */
export interface DraftChapter {
  /** Seconds; NaN if the file's time cannot be read. */
  start: number;
  end?: number;
  title: string;
  image?: string;
  link?: string;
  silent?: boolean;
}

export interface ChaptersDraft {
  readonly chapters: readonly DraftChapter[];
  readonly diagnostics: readonly Diagnostic[];
}
