import { firstIndex } from '../transcript/cue-index.ts';

/**
 * A word of a line whose time was worked out, not measured: good for a mark that is shown, and for nothing else. No field
 * of time is called as in `Word`, so that neither passes for the other.
 */
export interface PlacedWord {
  /** Where it stands in the line's text (UTF-16 offsets, `to` exclusive). */
  readonly from: number;
  readonly to: number;
  /** Seconds of the recording. */
  readonly saidFrom: number;
  readonly saidTo: number;
}

/** The word that is most likely being said at `time`; undefined between words. `words` must be in order. */
export function placedWordAt(words: readonly PlacedWord[], time: number): PlacedWord | undefined {
  const word = words[begunAt(words, time)];
  return word && time < word.saidTo ? word : undefined;
}

/** The first time after `time` at which `placedWordAt` differs; Infinity after the last. */
export function nextPlacedMoment(words: readonly PlacedWord[], time: number): number {
  const at = begunAt(words, time);
  const end = words[at]?.saidTo ?? -Infinity;
  return Math.min(end > time ? end : Infinity, words[at + 1]?.saidFrom ?? Infinity);
}

/** Index of the last word that begins at or before `time`; -1 before the first. */
function begunAt(words: readonly PlacedWord[], time: number): number {
  return firstIndex(words.length, (index) => words[index]!.saidFrom > time) - 1;
}
