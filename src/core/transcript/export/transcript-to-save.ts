import type { Cue } from '../cue.ts';

/** What is known of a transcript that is to be saved; what `readTranscript` gives fits. */
export interface TranscriptToSave {
  /** In order of start. */
  readonly cues: readonly Cue[];
  /** BCP 47 tag. */
  readonly language?: string;
  /** True where the cues have no times. */
  readonly untimed?: boolean;
  /** True where each cue is a paragraph. */
  readonly paragraphs?: boolean;
}

/** Writes a transcript as one file's text. */
export type Writer = (transcript: TranscriptToSave) => string;
