import type { Cue } from '../../core/transcript/cue.ts';
import { isGzip } from '../../core/transcript/decode/inflate.ts';
import type { ReadTranscript, TranscriptReader } from '../../core/transcript/transcript.ts';
import { askWorker, mayStartWorkers } from './ask-worker.ts';
import type { TranscriptRequest } from './transcript-worker.ts';
import workerUrl from './transcript-worker.ts?worker&url';

/** Larger transcripts are read in a worker, because a slow machine would hold up the page. */
const smallBytes = 1_000_000;

/** Reads small transcripts in the page, and large ones in a worker where it may start one. The parsing code loads with the first. */
export const readTranscript: TranscriptReader = async (bytes, hint, signal, onProgress) => {
  // A few packed bytes can become many.
  if (mayStartWorkers() && (bytes.length > smallBytes || isGzip(bytes))) {
    const request: TranscriptRequest = { bytes, hint };
    const { items, rest } = await askWorker<Cue, Omit<ReadTranscript, 'cues'>>(
      workerUrl,
      request,
      [bytes.buffer],
      signal,
      onProgress,
    );
    return { ...rest, cues: items };
  }
  const { readTranscript: readHere } = await import('../../core/transcript/read.ts');
  return readHere(bytes, hint);
};
