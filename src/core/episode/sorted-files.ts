import type { LocalFile, LocalKind } from './library.ts';

/** A listener's files, sorted by their kind. */
export interface SortedFiles {
  readonly files: readonly LocalFile[];
  /** Names of the files that Cueline cannot use. */
  readonly unusable: readonly string[];
  /** What each of those is instead. */
  readonly diagnostics: readonly FileDiagnostic[];
}

/** Why dropped files were left out, as facts: the ui has the words for it. */
export type FileDiagnostic =
  | { readonly code: FileFault; readonly name: string }
  | { readonly code: 'too-many'; readonly count: number }
  /** Of use, but not in this episode: it has one of a kind, and needs something to play or to read. */
  | { readonly code: `further-${LocalKind}` | 'lone-artwork'; readonly names: readonly string[] };

export type FileFault =
  | 'unreadable'
  | 'empty'
  | 'pdf'
  | 'rtf'
  | 'office'
  | 'word'
  | 'archive'
  /** Named as audio, but it holds text. */
  | 'no-sound'
  | 'unknown';

export type SortFiles = (files: readonly File[]) => Promise<SortedFiles>;
