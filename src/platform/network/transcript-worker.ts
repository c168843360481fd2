import { readTranscript } from '../../core/transcript/read.ts';
import type { Hint } from '../../core/transcript/transcript.ts';
import type { WorkerAnswer } from './transcript-worker-client.ts';

/** Lines in one message: few enough that the page takes each message within a frame. */
const BATCH = 4000;

const post = (answer: WorkerAnswer) => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<{ bytes: Uint8Array; hint: Hint }>) => {
  readTranscript(data.bytes, data.hint)
    .then(({ cues, ...rest }) => {
      const of = cues.length;
      for (let i = 0; i < of; i += BATCH) post({ cues: cues.slice(i, i + BATCH), of });
      post({ rest });
    })
    .catch((error: unknown) => post({ fault: String(error) }));
});
