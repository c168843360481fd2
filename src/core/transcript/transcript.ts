import type { OnProgress } from '../progress.ts';
import type { Cue } from './cue.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { FormatName } from './formats.ts';

/** A transcript's name and types, which only break ties: they are often wrong. */
export interface Hint {
  readonly name?: string;
  readonly type?: string;
  /** The Content-Type that the file came with: it may state the encoding. */
  readonly served?: string | undefined;
}

/** A transcript as it is shown. */
export interface ReadTranscript {
  /** In order of start. */
  readonly cues: readonly Cue[];
  readonly diagnostics: readonly Diagnostic[];
  readonly format: FormatName;
  /** BCP 47 tag, where the file says. */
  readonly language?: string;
  /** True where the file has text but no times: it can be read, but no line can be played. */
  readonly untimed?: true;
  /** True where the file times words, though these cues do not tell: they were taken from a page. */
  readonly hasWords?: true;
  /** True where each cue of an untimed text is a paragraph of its author's: cues are not joined for reading. */
  readonly paragraphs?: true;
}

/**
 * Reads a transcript's bytes, off the main thread when they are many; then `onProgress` tells how many cues have come.
 * Rejects only with the signal's reason.
 */
export type TranscriptReader = (
  bytes: Uint8Array,
  hint: Hint,
  signal?: AbortSignal,
  onProgress?: OnProgress,
) => Promise<ReadTranscript>;
