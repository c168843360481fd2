import { cueAt } from '../transcript/cue-index.ts';
import type { Cue } from '../transcript/cue.ts';

/** Media clocks round to microseconds: a place this near (seconds) before a start is at that start. */
export const SAME_MOMENT = 0.001;

/** The line and the word at one moment. */
export interface Moment {
  /** Index of the line that started last; -1 before the first. */
  readonly cue: number;
  /** Index of the word being said in that line; -1 where none is, or none is known. */
  readonly word: number;
  /** True past the line's end and before the next start. */
  readonly resting: boolean;
}

/** The line and the word at `time` (seconds); `index` names the line if the caller knows better than the clock. */
export function momentAt(cues: readonly Cue[], time: number, index = cueAt(cues, time)): Moment {
  const cue = cues[index];
  if (!cue) return { cue: -1, word: -1, resting: false };
  const word = cue.words ? cueAt(cue.words, time) : -1;
  const said = word >= 0 && time < cue.words![word]!.end;
  return { cue: index, word: said ? word : -1, resting: time >= cue.end };
}

/** The first time after `time` (seconds) at which `momentAt` differs, with the same `index`; Infinity after the last. */
export function nextMoment(cues: readonly Cue[], time: number, index?: number): number {
  const natural = cueAt(cues, time);
  const cue = cues[index ?? natural];
  const words = cue?.words ?? [];
  const word = cueAt(words, time);
  const changes = [cues[natural + 1]?.start, cue?.end, words[word]?.end, words[word + 1]?.start];
  return Math.min(...changes.map((at) => (at !== undefined && at > time ? at : Infinity)));
}
