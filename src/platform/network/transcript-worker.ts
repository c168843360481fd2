import type { Cue } from '../../core/transcript/cue.ts';
import { readTranscript } from '../../core/transcript/read.ts';
import type { Hint, ReadTranscript } from '../../core/transcript/transcript.ts';

/** The one message that the worker takes. */
export interface WorkerRequest {
  readonly bytes: Uint8Array;
  readonly hint: Hint;
}

/** The worker's messages: batches of cues (`of` is their total), then everything else; or a fault. */
export type WorkerAnswer =
  | { readonly cues: readonly Cue[]; readonly of: number; readonly fault?: never }
  | { readonly rest: Omit<ReadTranscript, 'cues'>; readonly cues?: never; readonly fault?: never }
  | { readonly fault: string; readonly cues?: never };

/** Cues in one message: few enough that the page takes each message within a frame. */
const batchSize = 4000;

const post = (answer: WorkerAnswer) => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  readTranscript(data.bytes, data.hint)
    .then(({ cues, ...rest }) => {
      const of = cues.length;
      for (let i = 0; i < of; i += batchSize) post({ cues: cues.slice(i, i + batchSize), of });
      post({ rest });
    })
    .catch((error: unknown) => post({ fault: String(error) }));
});
