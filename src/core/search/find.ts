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
