import type { Cue } from '../cue.ts';

/** A transcript to save; the result of `readTranscript` fits. */
export interface TranscriptToSave {
  /** In order of start. */
  readonly cues: readonly Cue[];
  /** BCP 47 tag. */
  readonly language?: string;
  /** True if the cues have no times. */
  readonly untimed?: boolean;
  /** True if each cue is a paragraph. */
  readonly paragraphs?: boolean;
}

/** Writes a transcript as one file's text. */
export type Writer = (transcript: TranscriptToSave) => string;
