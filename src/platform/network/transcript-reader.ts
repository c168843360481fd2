import { decodeText } from '../../core/transcript/decode/decode.ts';
import { parseTranscript, type Hint, type ReadTranscript } from '../../core/transcript/read.ts';
import type { TranscriptReader } from '../../core/transcript/read-bytes.ts';

/** A transcript of more bytes is read in a worker: on a slow machine it would hold up the page. */
const SMALL_BYTES = 1_000_000;

/** Reads small transcripts at once, and large ones in a worker that is loaded for them. */
export const readTranscript: TranscriptReader = async (bytes, hint, signal, onProgress) => {
  if (bytes.length <= SMALL_BYTES && !isGzip(bytes)) return readBytes(bytes, hint);
  const { readInWorker } = await import('./transcript-worker-client.ts');
  return readInWorker(bytes, hint, signal, onProgress);
};

/** Decodes and parses, here and now. */
export async function readBytes(bytes: Uint8Array, hint: Hint): Promise<ReadTranscript> {
  const { text, diagnostics } = await decodeText(bytes, hint.served);
  const parsed = await parseTranscript(text, hint);
  return diagnostics.length === 0
    ? parsed
    : { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

/** A few packed bytes can become many. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
