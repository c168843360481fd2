import { runsOf } from '../../core/timeline/mp3/frame-runs.ts';
import { mp4Head } from '../../core/timeline/mp3/mp4-head.ts';
import { isConstant, walkFrames } from '../../core/timeline/mp3/walk-frames.ts';
import { blobSource } from '../files/blob-source.ts';
import { answerPage } from '../network/answer-page.ts';

/** The one message that the worker takes. */
export interface ExactRequest {
  readonly file: Blob;
}

export interface ExactAnswer {
  /** Undefined where the file needs none, or can have none. */
  readonly head?: Uint8Array<ArrayBuffer>;
  readonly isConstant?: true;
}

answerPage(1, async ({ file }: ExactRequest) => {
  const frames = await walkFrames(blobSource(file));
  const answer = (): ExactAnswer => {
    if (typeof frames === 'string') return {};
    return isConstant(frames) ? { isConstant: true } : { head: mp4Head(runsOf(frames, 1)) };
  };
  return { items: [], rest: answer() };
});
