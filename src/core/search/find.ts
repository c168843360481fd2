import type { Cue } from '../transcript/cue.ts';
import {
  mayPart,
  type FoldedChunk,
  type FoldedTranscript,
  type Place,
} from './folded-transcript.ts';

/** A hit in the original text: from one place to another, in the same line or a later one of its turn. */
export interface Hit {
  readonly from: Place;
  readonly to: Place;
}

/** Adds to `hits` the offset in the folded transcript of each hit in a chunk; hits do not overlap. */
export function findIn(
  chunk: FoldedChunk,
  needle: string,
  transcript: FoldedTranscript,
  hits: number[],
): void {
  if (needle === '') return;
  const { text, base, widened } = chunk;
  let at = text.indexOf(needle);
  while (at >= 0) {
    hits.push(base + at);
    let next = at + needle.length;
    if (mayPart(text, next) && widened.has(transcript.lineAt(base + next - 1))) {
      next = transcript.pastCharacter(base + next) - base;
    }
    at = text.indexOf(needle, next);
  }
}

/** The place of a hit of `length` folded units in the original text, widened to whole characters. */
export function locate(transcript: FoldedTranscript, offset: number, length: number): Hit {
  return { from: transcript.placeOf(offset), to: transcript.placeOf(offset + length - 1, true) };
}

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
