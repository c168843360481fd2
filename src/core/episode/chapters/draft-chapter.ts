import type { Diagnostic } from '../../transcript/diagnostic.ts';

/** A chapter as a file gives it, before the rules that hold for all: unordered, its time perhaps no number. */
export interface DraftChapter {
  /** Seconds; NaN where the file's words for it cannot be read. */
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
