import type { PlacedWord } from '../placed-words/placed-word.ts';
import type { Cue } from '../transcript/cue.ts';
import type { Timeline } from './timeline.ts';

/** Lines at the seconds of the recording at which they are heard. */
export function heardCues(cues: readonly Cue[], timeline: Timeline): readonly Cue[] {
  if (timeline.isIdentity) return cues;
  const heard = <T extends { readonly start: number; readonly end: number }>(one: T): T => {
    const start = timeline.toAudio(one.start);
    return { ...one, start, end: Math.max(start, timeline.toAudio(one.end, 'end')) };
  };
  return cues.map((cue) => {
    const line = heard(cue);
    return cue.words ? { ...line, words: cue.words.map(heard) } : line;
  });
}

/** Words that were placed in a line, at the seconds of the recording at which they are heard. */
export function heardWords(
  words: readonly PlacedWord[],
  timeline: Timeline,
): readonly PlacedWord[] {
  if (timeline.isIdentity) return words;
  return words.map((word) => {
    const saidFrom = timeline.toAudio(word.saidFrom);
    return { ...word, saidFrom, saidTo: Math.max(saidFrom, timeline.toAudio(word.saidTo, 'end')) };
  });
}

/** What begins at a second of the transcript, at the second of the recording at which that is heard. */
export function heardStarts<T extends { readonly start: number }>(
  all: readonly T[],
  timeline: Timeline,
): readonly T[] {
  if (timeline.isIdentity) return all;
  return all.map((one) => ({ ...one, start: timeline.toAudio(one.start) }));
}
