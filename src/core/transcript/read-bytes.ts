import type { OnProgress } from '../progress.ts';
import type { Hint, ReadTranscript } from './read.ts';

/**
 * Decodes and parses a transcript's bytes, off the main thread when they are many; then it tells how many lines have
 * come. Rejects only with the signal's reason.
 */
export type TranscriptReader = (
  bytes: Uint8Array,
  hint: Hint,
  signal?: AbortSignal,
  onProgress?: OnProgress,
) => Promise<ReadTranscript>;
