import { isGzip } from '../../core/transcript/decode/inflate.ts';
import type { TranscriptReader } from '../../core/transcript/transcript.ts';

/** A transcript of more bytes is read in a worker: on a slow machine it would hold up the page. */
const SMALL_BYTES = 1_000_000;

/** Reads small transcripts here, and large ones in a worker. What reads them loads with the first. */
export const readTranscript: TranscriptReader = async (bytes, hint, signal, onProgress) => {
  // A few packed bytes can become many.
  if (bytes.length > SMALL_BYTES || isGzip(bytes)) {
    const { readInWorker } = await import('./transcript-worker-client.ts');
    return readInWorker(bytes, hint, signal, onProgress);
  }
  const { readTranscript: readHere } = await import('../../core/transcript/read.ts');
  return readHere(bytes, hint);
};
