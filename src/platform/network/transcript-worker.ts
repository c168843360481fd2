import { readTranscript } from '../../core/transcript/read.ts';
import type { Hint } from '../../core/transcript/transcript.ts';
import { answerPage } from './answer-page.ts';

/** The one message that the worker takes. */
export interface TranscriptRequest {
  readonly bytes: Uint8Array;
  readonly hint: Hint;
}

answerPage(4000, async ({ bytes, hint }: TranscriptRequest) => {
  const { cues, ...rest } = await readTranscript(bytes, hint);
  return { items: cues, rest };
});
