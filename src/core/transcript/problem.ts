/** What could not be read in a transcript: a code for tools, a sentence for people, and where it stands. */
export interface Problem {
  readonly code: ProblemCode;
  /** Line in the file, from 1; absent where the format has no lines to speak of. */
  readonly line?: number;
  readonly message: string;
}

export type ProblemCode =
  | 'bad-timestamp'
  | 'bad-structure'
  | 'end-before-start'
  | 'cut-off'
  | 'no-cues'
  | 'unknown-format'
  | 'encoding'
  | 'too-large';
