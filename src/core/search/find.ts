import {
  mayPart,
  type FoldedChunk,
  type FoldedTranscript,
  type Place,
} from './folded-transcript.ts';

/** A hit as it stands in the original text: from a place up to another, of the same line or a later one of its turn. */
export interface Hit {
  readonly from: Place;
  readonly to: Place;
}

/** Adds to `hits` the offsets in the folded transcript of all that is found in a chunk; hits do not overlap. */
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

/** Where a hit of `length` folded units stands in the original; a character that it touches is its own as a whole. */
export function locate(transcript: FoldedTranscript, offset: number, length: number): Hit {
  return { from: transcript.placeOf(offset), to: transcript.placeOf(offset + length - 1, true) };
}
