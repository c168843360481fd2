/** A part of a transcript or of chapters that could not be read, as facts: the ui has the words for it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** Line in the file, from 1; absent where the format has no lines to speak of. */
  readonly line?: number;
  /** The file's own words that it is about, cut where they are long. */
  readonly quote?: string;
}

export type DiagnosticCode =
  | 'bad-timestamp'
  /** Text that belongs to no time. */
  | 'stray-text'
  | 'end-before-start'
  | 'cut-off'
  | 'damaged'
  | 'packed-damaged'
  /** JSON without a list of lines. */
  | 'no-list'
  /** Something else where a chapter should be. */
  | 'no-chapter'
  | 'no-cues'
  | 'unknown-format'
  | 'no-chapters'
  /** Read as windows-1252. */
  | 'not-utf-8'
  | 'broken-letters'
  | 'too-large';
