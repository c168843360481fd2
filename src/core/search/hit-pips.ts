import type { Cue } from '../transcript/cue.ts';
import type { FoldedTranscript } from './folded-transcript.ts';

/**
 * The parts of a recording that hold hits, when `duration` (seconds) is cut into `steps` equal parts: their numbers, in
 * order, each once. `offsets` must be in order; `cues` are those of the transcript.
 */
export function hitPips(
  transcript: FoldedTranscript,
  offsets: readonly number[],
  cues: readonly Cue[],
  duration: number,
  steps: number,
): number[] {
  const taken = new Set<number>();
  let line = transcript.lineAt(offsets[0] ?? 0);
  let start = transcript.startOf(line) ?? 0;
  let next = transcript.startOf(line + 1) ?? Infinity;
  for (const offset of offsets) {
    while (next <= offset) {
      line++;
      start = next;
      next = transcript.startOf(line + 1) ?? Infinity;
    }
    const cue = cues[line];
    if (!cue) continue;
    const share = cue.text === '' ? 0 : Math.min(1, (offset - start) / cue.text.length);
    const time = cue.start + (cue.end - cue.start) * share;
    if (time <= duration) taken.add(Math.min(steps - 1, Math.floor((time / duration) * steps)));
  }
  return [...taken].sort((a, b) => a - b);
}
